import type { StoredArticle } from '#shared/model/article.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import type { Span } from '#shared/model/span.ts';
import type { QuotedSpeaker } from '#shared/model/speaker.ts';
import { groupDuplicates } from './duplicates.ts';
import { findHits, type Hits, type Needle, needlesOf } from './hits.ts';
import type { SearchQuery } from './query.ts';
import { covered, phrasesStand, scoreOf } from './score.ts';

export interface Sighting {
  readonly article: StoredArticle;
  readonly quote: StoredQuote;
}

/** One thing found. `score` compares finds of one query only; spans point into the text they are named after. */
export type Find =
  | (Sighting & {
      readonly kind: 'quote';
      readonly score: number;
      readonly spans: readonly Span[];
      /** The same words elsewhere, but for punctuation and case. */
      readonly sightings: readonly Sighting[];
    })
  | {
      readonly kind: 'article';
      readonly article: StoredArticle;
      readonly score: number;
      readonly title: readonly Span[];
      readonly dek: readonly Span[];
    }
  | {
      readonly kind: 'speaker';
      readonly speaker: QuotedSpeaker;
      readonly score: number;
      readonly spans: readonly Span[];
    };

export type FindKind = Find['kind'];

/** Quotes looked at for one query, at the most. */
const MOST_QUOTES = 20_000;
/** Quotes whose sentences speak for their article. */
const MOST_CONTEXTS = 200;
/** Finds that lack a part of the query are shown only where none has all of it, and from this share on. */
const LEAST_COVERED = 0.5;

const WEIGHT = { name: 0.8, title: 1.5, dek: 0.9, summary: 0.5, titleOfQuote: 0.15 } as const;
/** A speaker whose name is what was asked for comes before what they said. */
const SPEAKER_FIRST = 3;
const RECENT = 0.15;
const HALF_LIFE_DAYS = 180;

/**
 * Finds the quotes, articles and speakers of some articles that a query asks for, best first. `speakerId`: only that
 * speaker and their quotes; the articles are taken to be those they are quoted in.
 */
export function rankFinds(
  query: SearchQuery,
  articles: readonly StoredArticle[],
  kinds: ReadonlySet<FindKind>,
  speakerId?: string,
): Find[] {
  const needles = needlesOf(query);
  const newest = Math.max(0, ...articles.map(instant));
  const complete: Find[] = [];
  const partial: Find[] = [];
  const keep = (find: Find, share: number) => {
    if (share > 0.999) complete.push(find);
    else if (share >= LEAST_COVERED) partial.push({ ...find, score: find.score * share });
  };
  const speakers = new Map<string, { find: Find; share: number }>();
  let left = MOST_QUOTES;
  for (const article of articles) {
    const title = findHits(article.title ?? '', needles);
    const freshness = 1 + RECENT * 2 ** (-(newest - instant(article)) / (HALF_LIFE_DAYS * 864e5));
    if (kinds.has('article')) keepArticle(article, title, needles, freshness, keep);
    const names = new Map<string, Hits>();
    for (const quote of article.quotes.slice(0, Math.max(0, left))) {
      if (speakerId !== undefined && quote.speaker?.id !== speakerId) continue;
      const name = nameHits(article, quote.speaker, needles, names);
      if (kinds.has('quote')) keepQuote({ article, quote }, title, name, needles, freshness, keep);
      if (quote.speaker && name && kinds.has('speaker'))
        noteSpeaker(quote.speaker, name, needles, speakers);
    }
    left -= article.quotes.length;
  }
  for (const { find, share } of speakers.values()) keep(find, share);
  const finds = complete.length > 0 ? complete : partial;
  return groupDuplicates(finds.sort((a, b) => b.score - a.score || tieBreak(a, b)));
}

type Keep = (find: Find, share: number) => void;

const instant = (article: StoredArticle): number =>
  Date.parse(article.publishedAt ?? article.firstReadAt) || 0;

function keepArticle(
  article: StoredArticle,
  title: Hits,
  needles: readonly Needle[],
  freshness: number,
  keep: Keep,
): void {
  const dek = findHits(article.dek ?? '', needles);
  const about = [
    ...article.sections.map((section) => section.heading ?? ''),
    ...article.summary.long.map((sentence) => sentence.text),
    ...article.sections.flatMap(({ summary }) => summary.map((sentence) => sentence.text)),
    ...article.quotes.slice(0, MOST_CONTEXTS).map((quote) => quote.context.text),
    article.source ?? '',
    ...article.byline,
  ].join(' · ');
  const rest = findHits(about, needles);
  const fields = [title, dek, rest];
  if (!phrasesStand(fields, needles)) return;
  const score =
    WEIGHT.title * scoreOf(title, needles) +
    WEIGHT.dek * scoreOf(dek, needles) +
    WEIGHT.summary * scoreOf(rest, needles);
  if (score === 0) return;
  keep(
    { kind: 'article', article, score: score * freshness, title: title.spans, dek: dek.spans },
    covered(fields, needles),
  );
}

function nameHits(
  article: StoredArticle,
  speaker: QuotedSpeaker | null,
  needles: readonly Needle[],
  known: Map<string, Hits>,
): Hits | null {
  if (!speaker) return null;
  const before = known.get(speaker.id);
  if (before) return before;
  const names = [speaker.name, ...(article.aliases[speaker.id] ?? [])].join(' · ');
  const hits = { ...findHits(names, needles), spans: findHits(speaker.name, needles).spans };
  known.set(speaker.id, hits);
  return hits;
}

function keepQuote(
  { article, quote }: Sighting,
  title: Hits,
  name: Hits | null,
  needles: readonly Needle[],
  freshness: number,
  keep: Keep,
): void {
  const text = findHits(quote.text, needles);
  const own = name ? [text, name] : [text];
  const share = covered([...own, title], needles);
  if (covered(own, needles) < LEAST_COVERED || !phrasesStand(own, needles)) return;
  const score =
    scoreOf(text, needles) +
    WEIGHT.name * scoreOf(name ?? NO_HITS, needles) +
    WEIGHT.titleOfQuote * scoreOf(title, needles);
  const trust = (quote.type === 'indirect' ? 0.9 : 1) * (0.95 + 0.05 * quote.confidence);
  const find: Find = {
    kind: 'quote',
    article,
    quote,
    score: score * freshness * trust,
    spans: text.spans,
    sightings: [],
  };
  keep(find, share);
}

const NO_HITS: Hits = { counts: [], spans: [], length: 0, spread: 0 };

function noteSpeaker(
  speaker: QuotedSpeaker,
  name: Hits,
  needles: readonly Needle[],
  speakers: Map<string, { find: Find; share: number }>,
): void {
  const share = covered([name], needles);
  if (share < LEAST_COVERED || !phrasesStand([name], needles)) return;
  const known = speakers.get(speaker.id);
  const score = SPEAKER_FIRST * scoreOf({ ...name, length: 2 }, needles);
  // Being quoted often says which of several people of a name is meant.
  const before = known?.find.score ?? score;
  const find: Find = { kind: 'speaker', speaker, score: before * 1.002, spans: name.spans };
  speakers.set(speaker.id, { find, share: Math.max(share, known?.share ?? 0) });
}

const idOf = (find: Find): string =>
  find.kind === 'quote'
    ? find.quote.id
    : find.kind === 'article'
      ? find.article.id
      : find.speaker.id;

const tieBreak = (a: Find, b: Find): number => (idOf(a) < idOf(b) ? -1 : 1);
