import type { Body } from '#shared/model/body.ts';
import type {
  QuoteReading,
  ReadSection,
  ReadSummary,
  SummarySentence,
} from '#shared/model/reading.ts';
import { bullets, partsOf } from './bullets.ts';
import { type Candidate, mayFollow } from './candidates.ts';
import {
  bestOne,
  bestSet,
  candidatesIn,
  fitsHeadline,
  HEADLINE_QUOTED,
  MEDIUM,
  SHORT,
  type Stretch,
  TRIED,
  type Valued,
  value,
} from './choose.ts';
import { mend } from './mend.ts';
import { readStory } from './read-sentences.ts';
import { freshAmong } from './sets.ts';

export interface SummaryInput {
  readonly body: Body;
  readonly sections: readonly ReadSection[];
  readonly quotes: QuoteReading;
  readonly title: string | null;
  readonly dek: string | null;
}

export interface Summaries {
  readonly article: ReadSummary;
  /** In step with the input's sections. */
  readonly sections: ReadSummary[];
}

/**
 * The summaries of an article and of each of its sections, in its own sentences: every one verbatim, with its place.
 * Deterministic. A length is empty where no sentence can stand by itself.
 */
export function summarise({ body, sections, quotes, title, dek }: SummaryInput): Summaries {
  const story = mend(readStory(body, quotes));
  const valued = value(story, [title ?? '', dek ?? '']);
  const all = { from: 0, to: story.sentences.length };
  const whole = candidatesIn(valued, all);
  const stretches = stretchesOf(valued, sections);
  const only = stretches.length === 1 ? stretches[0] : undefined;
  if (only && only.from === all.from && only.to === all.to) {
    const article = summaryOf(valued, all, whole, partsOf(valued, all, whole));
    return { article, sections: [article] };
  }
  const inSections = stretches.map((stretch) => candidatesIn(valued, stretch));
  const told = inSections.filter((candidates) => candidates.length > 0);
  const parts = told.length > 1 ? told : partsOf(valued, all, whole);
  return {
    article: summaryOf(valued, all, whole, parts),
    sections: stretches.map((stretch, i) => {
      const strict = inSections[i] ?? [];
      const candidates = strict.length > 0 ? strict : candidatesIn(valued, stretch, 'answer');
      return summaryOf(valued, stretch, candidates, partsOf(valued, stretch, candidates));
    }),
  };
}

/** Which of the story's sentences stand in each section. */
function stretchesOf({ story }: Valued, sections: readonly ReadSection[]): Stretch[] {
  return sections.map(({ start, end }) => {
    const from = firstAtOrAfter(story.sentences, start);
    return { from, to: Math.max(from, firstAtOrAfter(story.sentences, end)) };
  });
}

function firstAtOrAfter(sentences: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function summaryOf(
  valued: Valued,
  stretch: Stretch,
  candidates: readonly Candidate[],
  parts: readonly (readonly Candidate[])[],
): ReadSummary {
  const short = isShort(candidates, stretch)
    ? leadOf(candidates, SHORT.sentences)
    : bestSet(valued, candidates, SHORT, 'short', TRIED.short);
  const medium = isShort(candidates, stretch)
    ? leadOf(candidates, MEDIUM.sentences)
    : bestSet(valued, candidates, MEDIUM, 'medium', TRIED.medium);
  return {
    headline: shown(headlineOf(valued, candidates)),
    short: shown(short),
    medium: shown(medium),
    long: shown(bullets(valued, parts)),
  };
}

function headlineOf(valued: Valued, candidates: readonly Candidate[]): Candidate[] {
  const fitting = candidates.filter(fitsHeadline);
  const statements = fitting.filter(({ sentence }) => sentence.quoted < HEADLINE_QUOTED);
  const best = bestOne(valued, statements);
  return best.length > 0 ? best : bestOne(valued, fitting);
}

/** A story this short is its own summary. */
const SHORT_STORY = { sentences: 4, words: 75 } as const;

function isShort(candidates: readonly Candidate[], { from, to }: Stretch): boolean {
  const words = candidates.reduce((sum, { sentence }) => sum + sentence.length, 0);
  return to - from <= SHORT_STORY.sentences && words <= SHORT_STORY.words;
}

/** The first sentences that can be shown, without byline, dateline and the like. */
function leadOf(candidates: readonly Candidate[], most: number): Candidate[] {
  const lead: Candidate[] = [];
  for (const candidate of candidates) {
    if (lead.length === most || !mayFollow(lead.at(-1), candidate)) continue;
    lead.push(...freshAmong([candidate], lead));
  }
  return lead;
}

const shown = (candidates: readonly Candidate[]): SummarySentence[] =>
  candidates.map(({ sentence: { start, end, text } }) => ({ text, start, end }));
