import { fold } from '#shared/model/fold.ts';

/** Names longer than this are compared by their start: the work grows with the product of the lengths. */
const MOST = 60;

/** Edits (insert, delete, replace, swap neighbours) from one folded text to the other. */
export function edits(a: string, b: string): number {
  const [from, to] = [a.slice(0, MOST), b.slice(0, MOST)];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

/** Slips that a word of this length may have and still be meant. */
export const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const isNear = (asked: string, word: string): boolean =>
  word.startsWith(asked) || edits(asked, word) <= slips(asked);

/**
 * How well a name answers what was asked for: 3 the same, 2 all words of it in the name (“Marlowe” for “Ada Marlowe”),
 * 1 nearly so (“Marlow”), 0 not.
 */
export function likeness(asked: string, name: string): 0 | 1 | 2 | 3 {
  const [a, n] = [fold(asked), fold(name)];
  if (a === '' || n === '') return 0;
  if (a === n) return 3;
  const have = n.split(' ');
  const want = a.split(' ');
  if (want.every((word) => have.includes(word))) return 2;
  return want.every((word) => have.some((one) => isNear(word, one))) ? 1 : 0;
}
