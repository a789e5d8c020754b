import frequencies from './data/frequencies.generated.json' with { type: 'json' };

const PER_THOUSAND: ReadonlyMap<string, number> = new Map(Object.entries(frequencies));
/** What a term that is not among the common ones is taken for: in how many of 1,000 articles it stands. */
const UNLISTED = 4;

/**
 * How much finding a term says, in nats: about 5 for a rare one, below 1 for one in every third article. An estimate
 * from news in general, which needs no look-up; longer unlisted words are rarer.
 */
export function rarity(term: string): number {
  const listed = PER_THOUSAND.get(term);
  const share = listed ?? UNLISTED;
  return (
    Math.log(1 + 1000 / (share + 1)) + (listed === undefined ? Math.min(term.length, 12) / 20 : 0)
  );
}
