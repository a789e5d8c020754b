import { NEGATIONS } from './data/function-words.ts';
import { MULTIPLIERS, NUMBER_WORDS } from './data/numbers.ts';

const ENDINGS = /(?:ations?|ings?|ied|ies|ed|es|ly|er|est|s|e|y|n|d)$/;
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `am=be are=be is=be was=be were=be been=be being=be has=have had=have having=have does=do did=do done=do
  goes=go went=go gone=go says=say said=say made=make took=take taken=take came=come saw=see seen=see knew=know
  known=know thought=think told=tell gave=give given=give found=find left=leave felt=feel brought=bring began=begin
  begun=begin kept=keep held=hold wrote=write written=write stood=stand lost=lose paid=pay met=meet ran=run sat=sit
  spoke=speak spoken=speak led=lead grew=grow grown=grow fell=fall fallen=fall sent=send built=build understood=understand
  drew=draw broke=break broken=break spent=spend won=win bought=buy caught=catch taught=teach sold=sell fought=fight
  rose=rise risen=rise chose=choose chosen=choose drove=drive driven=drive got=get gotten=get heard=hear meant=mean
  would=will could=can might=may should=shall`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split('=');
      return [form, base];
    }),
);

const stem = (word: string): string => {
  const base = IRREGULAR.get(word) ?? word;
  const cut = base.replace(ENDINGS, '');
  return (cut.length >= 3 ? cut : base).replace(/([^aeiou])\1$/, '$1');
};

/** Another form of one word: `fails`/`failed`, `go`/`went`. */
export const inflected = (a: string, b: string): boolean =>
  a !== b && !isNumber(a) && stem(a) === stem(b);

/** Letters that a scanner takes for digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's', 8: 'b' };
const MIXED = /^[\p{L}0158]{4,40}$/u;

/** `f0rest`, `1eft`: three letters at least, and a digit that looks like one. */
const scanned = (word: string): boolean =>
  /[0158]/.test(word) && MIXED.test(word) && word.replace(/[0158]/g, '').length >= 3;
const unscanned = (word: string): string =>
  scanned(word) ? word.replace(/[0158]/g, (digit) => LOOKS_LIKE[digit] ?? digit) : word;

export const isNumber = (word: string): boolean =>
  (/\p{Nd}/u.test(word) && !scanned(word)) || NUMBER_WORDS.has(word) || MULTIPLIERS.has(word);

export const isNegation = (word: string): boolean => NEGATIONS.has(word);

/** A slip of the pen: one letter off (two in a long word), the first letter kept, in words of four letters and more. */
export function misspelt(a: string, b: string): boolean {
  if (scanned(a) !== scanned(b)) return misspelt(unscanned(a), unscanned(b));
  if (scanned(a)) return false;
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 4 || longest > 40) return false;
  if (isNumber(a) || isNumber(b) || isNegation(a) || isNegation(b)) return false;
  if (a[0] !== b[0] && !(a[0] === b[1] && a[1] === b[0])) return false;
  return distance(a, b) <= (longest >= 8 ? 2 : 1);
}

/** Optimal string alignment: insertions, deletions, changes and swaps of neighbours. */
export function distance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? 0;
}
