import type { Hits, Needle } from './hits.ts';

/** BM25's saturation and length normalisation, with the length of a middling quote. Source: Robertson & Zaragoza 2009. */
const K = 1.2;
const B = 0.5;
const MIDDLING = 20;
/** How much of the needles' worth standing side by side adds. */
const TOGETHER = 0.6;

/** What a text is worth to a query, for its own hits. */
export function scoreOf(hits: Hits, needles: readonly Needle[]): number {
  const damping = K * (1 - B + (B * hits.length) / MIDDLING);
  let sum = 0;
  let terms = 0;
  for (const [index, needle] of needles.entries()) {
    const count = hits.counts[index] ?? 0;
    if (count === 0) continue;
    sum += (needle.worth * count * (K + 1)) / (count + damping);
    terms += needle.terms.length;
  }
  return hits.spread > 0 ? sum * (1 + (TOGETHER * terms) / Math.max(terms, hits.spread)) : sum;
}

/** The share, by worth, of the needles that stand in at least one of some texts; 1 is all of them. */
export function covered(fields: readonly Hits[], needles: readonly Needle[]): number {
  let found = 0;
  let all = 0;
  for (const [index, { worth }] of needles.entries()) {
    all += worth;
    if (fields.some((hits) => (hits.counts[index] ?? 0) > 0)) found += worth;
  }
  return all === 0 ? 0 : found / all;
}

/** Whether every phrase stands somewhere in the texts: a phrase is never given up. */
export const phrasesStand = (fields: readonly Hits[], needles: readonly Needle[]): boolean =>
  needles.every(
    ({ terms }, index) =>
      terms.length === 1 || fields.some((hits) => (hits.counts[index] ?? 0) > 0),
  );
