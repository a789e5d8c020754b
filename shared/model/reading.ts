import type { Body } from './body.ts';
import type { Span } from './span.ts';

/** `direct`: whole in marks · `mixed`: words in marks inside the writer's sentence · `block`: own paragraph or list after a lead-in · `indirect`: reported speech. */
export type QuoteType = 'direct' | 'mixed' | 'block' | 'indirect';
export type SpeakerKind = 'person' | 'organization' | 'group' | 'unknown';

/** Somebody who is quoted in an article, as the article names them. */
export interface ReadSpeaker {
  /** The fullest name the article gives (`Mark Rutte`), or the fullest phrase (`European diplomats`). */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** As printed, e.g. `NATO Secretary General`; null where the article gives none. */
  readonly role: string | null;
  /** Other forms seen in this article: `Rutte`, `Mr Rutte`. */
  readonly aliases: readonly string[];
}

/** One quote found in a body. `start`/`end` leave the quotation marks out. */
export interface ReadQuote extends Span {
  readonly type: QuoteType;
  /** Quotes of one utterance (the halves of a split quote, the items of a quoted list) share a number. */
  readonly group: number;
  /** Index into `speakers`; null where the evidence is too thin. */
  readonly speaker: number | null;
  /** Where the speaker is mentioned for this quote (a name, `she`, `the minister`). */
  readonly mention: Span | null;
  /** The words of saying: `said`, `noting`, `according to`. */
  readonly cue: Span | null;
  /** 0–1: how sure the speaker is, calibrated. For a quote without a speaker: how sure that it is a quote. */
  readonly confidence: number;
}

/** What the quote engine makes of a body. Quotes in document order. */
export interface QuoteReading {
  readonly quotes: readonly ReadQuote[];
  readonly speakers: readonly ReadSpeaker[];
}

/** A section of a body: the lede (heading null) or what stands under a heading. `start` is the heading's start. */
export interface ReadSection extends Span {
  readonly index: number;
  readonly heading: string | null;
  readonly level: number;
}

/** A sentence of a summary, verbatim, with its place in the text. */
export interface SummarySentence extends Span {
  readonly text: string;
}

/** The four lengths of a summary; see docs for what each holds. */
export interface ReadSummary {
  readonly headline: readonly SummarySentence[];
  readonly short: readonly SummarySentence[];
  readonly medium: readonly SummarySentence[];
  readonly long: readonly SummarySentence[];
}

/** What the page says about itself and how its text is laid out, before quotes are read. Null = not found. */
export interface ReadLayout extends Body {
  readonly title: string | null;
  readonly dek: string | null;
  readonly byline: readonly string[];
  readonly source: string | null;
  /** ISO 8601 UTC instant, or a date `YYYY-MM-DD` where the page gives no time. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** BCP 47, e.g. `en`, `en-GB`. */
  readonly language: string | null;
  /** Lead image address. */
  readonly image: string | null;
  /** Canonical address, as the page states it. */
  readonly url: string | null;
}
