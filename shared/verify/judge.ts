import {
  type Comparison,
  compareExactly,
  loosest,
  NOTHING,
  overlap,
  type ReadClaim,
  readClaim,
} from './compare.ts';
import { matchSpeaker, type NamedSpeaker, type SpeakerMatch } from './speaker.ts';
import { readWords } from './words.ts';

/**
 * Something a claim may be taken from. `quote`: a speaker's own words · `group`: the halves of one split utterance,
 * joined · `reported`: indirect speech, the writer's words · `text`: a stretch of an article, nobody's quote.
 */
export interface Candidate {
  readonly kind: 'quote' | 'group' | 'reported' | 'text';
  readonly id: string;
  readonly articleId: string;
  /** The quotes it is made of; a quote's own id, none for a text. */
  readonly quoteIds: readonly string[];
  readonly text: string;
  readonly speaker: NamedSpeaker | null;
}

export interface Claim {
  readonly quote: string;
  readonly speaker?: string | undefined;
}

export interface Match<C extends Candidate = Candidate> extends Comparison {
  readonly candidate: C;
  /** Whether the claimed speaker is the candidate's; null where none was claimed. */
  readonly speaker: SpeakerMatch | null;
}

/**
 * `other_speaker`: the words are there, said by somebody else (see the match's `wording`) · `not_found`: not among
 * what was searched. The rest as in `Wording`.
 */
export type VerdictName =
  | 'verbatim'
  | 'partial'
  | 'elided'
  | 'altered'
  | 'other_speaker'
  | 'not_found';

export interface Verdict<C extends Candidate = Candidate> {
  readonly verdict: VerdictName;
  /** The match the verdict speaks of; null for `not_found`. */
  readonly best: Match<C> | null;
  /** All matches, best first; one for each quote, at most 50. */
  readonly matches: readonly Match<C>[];
}

const MOST_MATCHES = 50;
/** Aligning is the costly part: only the candidates that share most with the claim are aligned. */
const MOST_ALIGNED = 12;
const LEAST_OVERLAP = 0.4;
/** A claim in another's mouth must be this like the quote, or this long, to be called another's words. */
const LIKENESS_ELSEWHERE = 0.75;
const WORDS_ELSEWHERE = 4;

/** Judges a claim by the candidates that were found for it. Bounded by candidates' length and the claim's 2,000 units. */
export function judge<C extends Candidate>(claim: Claim, candidates: readonly C[]): Verdict<C> {
  const readings = readClaim(claim.quote);
  const claimed = claim.speaker?.trim() || undefined;
  const found = compareAll(readings, candidates).map(
    ({ candidate, comparison }): Match<C> => ({
      candidate,
      ...humbled(candidate, comparison),
      speaker: claimed === undefined ? null : matchSpeaker(claimed, candidate.speaker),
    }),
  );
  const length = readings[0]?.words.words.length ?? 0;
  const ranked = found
    .map((match, index) => ({ match, index, rank: rankOf(match, length) }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ match }) => match);
  const matches = distinct(ranked).slice(0, MOST_MATCHES);
  const best = matches[0];
  if (!best || rankOf(best, length) < NOT_ENOUGH) {
    return { verdict: 'not_found', best: null, matches };
  }
  return { verdict: verdictOf(best), best, matches };
}

function verdictOf(match: Match): VerdictName {
  if (match.speaker === 'other') return 'other_speaker';
  return match.wording === 'none' ? 'not_found' : match.wording;
}

function compareAll<C extends Candidate>(
  readings: ReadClaim,
  candidates: readonly C[],
): { candidate: C; comparison: Comparison }[] {
  const read = candidates.map((candidate) => ({ candidate, words: readWords(candidate.text) }));
  const matched: { candidate: C; comparison: Comparison }[] = [];
  const rest: { candidate: C; words: (typeof read)[number]['words']; shared: number }[] = [];
  for (const { candidate, words } of read) {
    const exact = compareExactly(readings, words);
    if (exact) matched.push({ candidate, comparison: exact });
    else {
      const shared = Math.max(0, ...readings.map((reading) => overlap(reading, words)));
      if (shared >= LEAST_OVERLAP) rest.push({ candidate, words, shared });
    }
  }
  rest.sort((a, b) => b.shared - a.shared);
  for (const { candidate, words } of rest.slice(0, MOST_ALIGNED)) {
    const comparison = loosest(readings, words);
    if (comparison.wording !== NOTHING.wording) matched.push({ candidate, comparison });
  }
  return matched;
}

/** Words that nobody is known to have said so are at best a part of what the article says. */
function humbled(candidate: Candidate, comparison: Comparison): Comparison {
  const own = candidate.kind === 'quote' || candidate.kind === 'group';
  return own || comparison.wording !== 'verbatim'
    ? comparison
    : { ...comparison, wording: 'partial' };
}

const NOT_ENOUGH = 0;
const BY_WORDING = { verbatim: 100, partial: 90, elided: 80, altered: 30, none: -100 } as const;

/** Higher is better; below {@link NOT_ENOUGH} a match is shown but carries no verdict. */
function rankOf(match: Match, claimLength: number): number {
  const own = match.candidate.kind === 'quote' || match.candidate.kind === 'group';
  const rank =
    BY_WORDING[match.wording] +
    (match.wording === 'altered' ? 30 * match.similarity + (match.formOnly ? 15 : 0) : 0) +
    match.share +
    (own ? 1 : 0);
  if (match.speaker === 'unknown') return rank - 3;
  if (match.speaker !== 'other') return rank;
  const enough =
    match.wording === 'altered'
      ? match.similarity >= LIKENESS_ELSEWHERE
      : match.wording === 'verbatim' || claimLength >= WORDS_ELSEWHERE;
  return enough ? (match.wording === 'altered' ? rank - 45 : rank - 32) : rank - 300;
}

/** One match for each quote: a half within its whole, or the whole, whichever ranks first. */
function distinct<C extends Candidate>(ranked: readonly Match<C>[]): Match<C>[] {
  const seen = new Set<string>();
  return ranked.filter(({ candidate }) => {
    const ids = candidate.quoteIds.length > 0 ? candidate.quoteIds : [candidate.id];
    if (ids.every((id) => seen.has(id))) return false;
    for (const id of ids) seen.add(id);
    return true;
  });
}
