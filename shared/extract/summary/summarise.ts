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
  bestSet,
  candidatesIn,
  HEADLINE_CHARACTERS,
  MEDIUM,
  SHORT,
  type Stretch,
  TRIED,
  type Valued,
  value,
} from './choose.ts';
import { mend } from './mend.ts';
import { readStory } from './read-sentences.ts';

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
  const stretches = stretchesOf(valued, sections);
  const told = stretches.filter(({ from, to }) => to > from);
  const parts = told.length > 1 ? told : partsOf(valued, all);
  const article = summaryOf(valued, all, parts);
  if (stretches.length === 1 && told.length === 1 && told[0]?.from === 0 && told[0].to === all.to) {
    return { article, sections: [article] };
  }
  return {
    article,
    sections: stretches.map((stretch) => summaryOf(valued, stretch, partsOf(valued, stretch))),
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

function summaryOf(valued: Valued, stretch: Stretch, parts: readonly Stretch[]): ReadSummary {
  const candidates = candidatesIn(valued, stretch);
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
  const fitting = candidates.filter(
    ({ sentence }) =>
      sentence.end - sentence.start <= HEADLINE_CHARACTERS && !sentence.text.endsWith('?'),
  );
  const statements = fitting.filter(({ sentence }) => sentence.quoted < 0.3);
  const limit = { sentences: 1, words: SHORT.words };
  return bestSet(valued, statements.length > 0 ? statements : fitting, limit, 'short', TRIED.short);
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
    if (lead.length < most && mayFollow(lead.at(-1), candidate)) lead.push(candidate);
  }
  return lead;
}

const shown = (candidates: readonly Candidate[]): SummarySentence[] =>
  candidates.map(({ sentence: { start, end, text } }) => ({ text, start, end }));
