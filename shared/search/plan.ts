import { STOPWORDS } from './data/stopwords.ts';
import type { SearchQuery } from './query.ts';
import { rarity } from './rarity.ts';
import { keyOf, type Lookup, lookupsOf } from './terms.ts';
import { termOf, tokensOf } from './tokens.ts';

/** What one request looks up in the index, at the most: each is one call. */
const MOST_LOOKUPS = 3;

/** A look-up, and whether what matches the query must be among what it gives. */
export type PlannedLookup = Lookup & { readonly required: boolean };

/** The rarest word of a publication's name; null where it has none but small ones. */
export function planSource(source: string): PlannedLookup | null {
  const words = lookupsOf(tokensOf(source)).filter(({ kind }) => kind === 'word');
  const [lookup] = rarest(words, 1);
  return lookup ? must(lookup) : null;
}

const must = (lookup: Lookup): PlannedLookup => ({ ...lookup, required: true });

/** The rarest parts of a query: pairs of a phrase, words, and the last word's start. */
export function planSearch(
  { terms, phrases, prefix }: SearchQuery,
  most = MOST_LOOKUPS,
): PlannedLookup[] {
  const wanted: Lookup[] = phrases.flatMap((phrase) => {
    const telling = phrase.filter((term) => !STOPWORDS.has(term));
    if (telling.length === 1) return [{ kind: 'word', term: telling[0] ?? '' }];
    return pairsOf(telling.length > 1 ? telling : phrase);
  });
  const stopsOnly = terms.every((term) => STOPWORDS.has(term));
  wanted.push(
    ...(stopsOnly ? pairsOf(terms) : terms.map((term): Lookup => ({ kind: 'word', term }))),
  );
  const planned = rarest(wanted, most - (prefix === null ? 0 : 1)).map(must);
  if (prefix === null) return planned;
  const last: PlannedLookup = { kind: 'prefix', prefix, required: true };
  // The whole word first: a common start must not crowd it out.
  const whole: PlannedLookup = { kind: 'word', term: termOf(prefix), required: false };
  return planned.length < most - 1 ? [...planned, whole, last] : [...planned, last];
}

/** What one verification looks up, at the most. */
export const MOST_CLAIM_LOOKUPS = 4;

/**
 * What to look up for a claimed quote: two of its rarest pairs that share no word and its two rarest words. A misspelt
 * or changed word is rare by nature, and one of each kind is left without it. More of the other where one is short.
 */
export function planClaim(claim: string): PlannedLookup[] {
  const lookups = lookupsOf(tokensOf(claim, MOST_CLAIMED));
  const words = rarest(
    lookups.filter(({ kind }) => kind === 'word'),
    MOST_CLAIMED,
  );
  const used = new Set<string>();
  const apart: Lookup[] = [];
  const pairs = rarest(
    lookups.filter(({ kind }) => kind === 'pair'),
    MOST_CLAIMED,
  );
  for (const pair of pairs) {
    if (pair.kind !== 'pair' || used.has(pair.first) || used.has(pair.second)) continue;
    apart.push(pair);
    used.add(pair.first).add(pair.second);
  }
  return [...new Set([...apart.slice(0, 2), ...words.slice(0, 2), ...apart, ...words, ...pairs])]
    .slice(0, MOST_CLAIM_LOOKUPS)
    .map((lookup) => ({ ...lookup, required: false }));
}

/** Words of a claim that count, at most. */
const MOST_CLAIMED = 400;

const pairsOf = (terms: readonly string[]): Lookup[] =>
  terms.slice(1).map((second, index) => ({ kind: 'pair', first: terms[index] ?? '', second }));

/** How much a look-up narrows, in nats. */
export function worth(lookup: Lookup): number {
  if (lookup.kind === 'word') return rarity(lookup.term);
  if (lookup.kind === 'prefix') return Math.min(rarity(lookup.prefix), lookup.prefix.length / 2);
  return 0.8 * (rarityOf(lookup.first) + rarityOf(lookup.second));
}

const rarityOf = (term: string): number => (STOPWORDS.has(term) ? 0.5 : rarity(term));

function rarest(lookups: readonly Lookup[], most: number): Lookup[] {
  const distinct = new Map(lookups.map((lookup) => [keyOf(lookup), lookup]));
  return [...distinct.values()].sort((a, b) => worth(b) - worth(a)).slice(0, most);
}
