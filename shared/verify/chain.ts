import type { ClaimReading } from './claim.ts';
import { findRuns, type Run } from './find.ts';
import type { Words } from './words.ts';

/** A bracket may stand for this many words of the quote, an ellipsis for this many. */
const BRACKET_REACH = 10;
const ELLIPSIS_REACH = 400;
const MOST_RUNS = 200;

interface Link {
  readonly run: Run;
  readonly before: Link | null;
}

/** Places of a claim’s parts in a quote: in order, each after the one before, within reach. Null where there are none. */
export function chainParts(reading: ClaimReading, quote: Words): Run[] | null {
  let links: Link[] = [];
  for (const [index, part] of reading.parts.entries()) {
    const runs = findRuns(reading.words, part, quote, MOST_RUNS);
    const gap = reading.gaps[index];
    const reach = gap === 'bracket' ? BRACKET_REACH : ELLIPSIS_REACH;
    links = index === 0 ? runs.map((run) => ({ run, before: null })) : extend(links, runs, reach);
    if (links.length === 0) return null;
  }
  return shortest(links);
}

/** Each run after the nearest link that ends before it. Both lists are in order of place. */
function extend(links: readonly Link[], runs: readonly Run[], reach: number): Link[] {
  const next: Link[] = [];
  let nearest = -1;
  for (const run of runs) {
    while ((links[nearest + 1]?.run.end ?? Number.POSITIVE_INFINITY) <= run.start) nearest++;
    const before = links[nearest];
    if (before && run.start - before.run.end <= reach) next.push({ run, before });
  }
  return next;
}

function shortest(links: readonly Link[]): Run[] {
  let best: Run[] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const link of links) {
    const runs: Run[] = [];
    for (let at: Link | null = link; at; at = at.before) runs.unshift(at.run);
    const spread = link.run.end - (runs[0]?.start ?? 0);
    if (spread < length) {
      best = runs;
      length = spread;
    }
  }
  return best;
}
