import { createHash } from 'node:crypto';
import type { DrawList, TicketKey } from '#shared/store/store.ts';

/** Four words of a hash: what chances are made from. */
type Seed = readonly [number, number, number, number];

export function seedOf(text: string): Seed {
  const hash = createHash('sha256').update(text).digest();
  return [hash.readInt32LE(0), hash.readInt32LE(4), hash.readInt32LE(8), hash.readInt32LE(12)];
}

/** Words thrown away before the first, so that near seeds give far numbers. */
const WARM = 12;

/** Numbers above 0, up to 1, as a seed gives them, others for each pair of numbers: sfc32. */
export function chancesOf(seed: Seed, nth: number, which = 0): () => number {
  let [a, b, c, count] = seed;
  a ^= Math.imul(nth + 1, 0x9e3779b1);
  b ^= Math.imul(which + 1, 0x85ebca6b);
  const word = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let n = 0; n < WARM; n++) word();
  return () => (word() * 2_097_152 + (word() >>> 11) + 1) / 9_007_199_254_740_992;
}

/** A ticket with the hour at which it would be drawn. */
interface Hour {
  readonly number: number;
  readonly hour: number;
}

/**
 * Each ticket of a list is given an hour by chance, from an exponential distribution; the earliest is drawn. Made
 * are only those earlier than all of lower numbers, last first: some ln(n) of n. So the earliest of n tickets is the
 * earliest of n + 1, but where the new one comes first, and a draw stays the same while tickets are added.
 */
export function records(given: number, chance: () => number): Hour[] {
  const found: Hour[] = [];
  let number = 0;
  let hour = -Math.log(chance());
  while (number < given) {
    found.push({ number, hour });
    // How many tickets on until one is earlier; then when, given that it is.
    number += 1 + Math.floor(Math.log(chance()) / -hour);
    hour = -Math.log1p(chance() * Math.expm1(-hour));
  }
  return found.reverse();
}

/** One draw: each ticket of all lists is as likely as any other. Empty where there is none. */
export function drawOne(lists: readonly DrawList[], seed: Seed, nth: number): TicketKey[] {
  const all = lists.reduce((sum, { given }) => sum + given, 0);
  let number = Math.ceil(chancesOf(seed, nth)() * all) - 1;
  for (const { list, given } of lists) {
    if (number < given) return [{ list, number }];
    number -= given;
  }
  return [];
}

/** The same, steady while tickets are added: the earliest first, each if those before it do not take part. */
export function drawSteady(lists: readonly DrawList[], seed: Seed, nth: number): TicketKey[] {
  const hours: (TicketKey & { readonly hour: number })[] = [];
  for (const { list, given, share } of lists) {
    for (const { number, hour } of records(given, chancesOf(seed, nth, share))) {
      hours.push({ list, number, hour });
    }
  }
  return hours.sort((a, b) => a.hour - b.hour);
}
