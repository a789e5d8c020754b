import { judge, type VerdictName } from '#shared/verify/judge.ts';
import { type Case, makeCases } from './make-cases.ts';

export interface Scored extends Case {
  readonly verdict: VerdictName;
  /** The best match is the edited quote, one of its halves, or the whole it is a half of. */
  readonly placed: boolean;
}

/** Judges every case against all candidates at once. */
export function scoreCases(): Scored[] {
  const { cases, candidates } = makeCases();
  return cases.map((one) => {
    const { verdict, best } = judge(one.claim, candidates);
    const found = best?.candidate;
    const source = candidates.find((candidate) => candidate.id === one.source);
    const placed =
      one.source === null
        ? !found
        : (found?.quoteIds.some((id) => source?.quoteIds.includes(id)) ?? false);
    return { ...one, verdict, placed };
  });
}
