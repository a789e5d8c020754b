import { Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf, anyOf } from './any-of.ts';

const STOP = 0x2e;
const CLOSE = 0x29;
const OPEN = 0x28;
/** Words that a rank has before its grade at the most. */
const LONGEST = 8;
/** `(ret.)`, `(j.g.)`: tokens between the brackets. */
const LONGEST_NOTE = 4;

const ORDINAL = /^(?:1st|2nd|3rd|First|Second|Third)$/;
const NUMERAL = /^(?:\d|I{1,3}|IV|V)$/;
const isClass = anyOf('Class Grade');
const isNumbered = anyOf(
  'Officer Specialist Sergeant Detective Deputy Trooper Technician Agent Investigator Class Grade',
);
const isNote = anyCaseOf('ret retd retired res j.g');
/** What stands before another word of a rank, with a stop. */
const isShort = anyCaseOf(
  'sgt cpl lt capt maj col gen adm cmdr cdr brig det ch insp supt dep asst pvt tech spc chf mstr',
);

/** Past the grade in a name: `Petty Officer 2nd Class | Ada Pell`, `Chief Warrant Officer 2 | …`, `Officer II | …`; else `from`. */
export function pastGrade(scene: Scene, from: number, end: number): number {
  const { t } = scene;
  if (isCharge(scene, from) && end > from + 1) return from + 1;
  for (let i = from; i < Math.min(end - 1, from + LONGEST); i++) {
    const word = t.text.slice(t.start[i], t.end[i]);
    // Not `First Class Travel`
    const isRank = i > from ? t.tag[i - 1] !== Tag.determiner : isShort(scene, i - 2);
    if (isRank && ORDINAL.test(word) && isClass(scene, i + 1) && i + 2 < end) return i + 2;
    if (i > from && NUMERAL.test(word) && isNumbered(scene, i - 1)) return i + 1;
  }
  return from;
}

/** Whether the word before a name is the grade of a rank. */
export function isGrade(scene: Scene, i: number): boolean {
  const { t } = scene;
  const word = (n: number): string => t.text.slice(t.start[n], t.end[n]);
  return (
    (isClass(scene, i) && ORDINAL.test(word(i - 1))) ||
    (NUMERAL.test(word(i)) && isNumbered(scene, i - 1))
  );
}

/** `Special Agent in Charge` */
const isCharge = (scene: Scene, i: number): boolean => isInCharge(scene, i) && isIn(scene, i - 1);
const isInCharge = anyOf('Charge');
const isIn = anyOf('in');

/**
 * Where a rank begins that is cut at its stops or brackets before token `first`: `Sgt. | 1st Class`, `Det. Ch. | Insp.`,
 * `Capt. (ret.) | Ada Pell`, `Special Agent in | Charge`; `first` where nothing goes before.
 */
export function rankStart(scene: Scene, first: number): number {
  const { t, m, mentionAt } = scene;
  let from = isCharge(scene, first) ? first - 2 : pastNote(scene, first);
  while (from > 1 && t.unit[from - 1] === STOP && isShort(scene, from - 2)) from -= 2;
  if (from === first) return first;
  // `Army | Sgt. 1st Class`
  const whole = (mentionAt[from + 1] ?? m.count) - 1;
  const start = m.first[whole] ?? from;
  const isWithin = start < from && (m.end[whole] ?? 0) > from;
  return isWithin && t.tag[start] !== Tag.determiner ? start : from;
}

/** Before `(ret.)`, where a rank stands there. */
function pastNote(scene: Scene, first: number): number {
  const { t } = scene;
  if (t.unit[first - 1] !== CLOSE) return first;
  for (let i = first - 2; i >= first - 1 - LONGEST_NOTE; i--) {
    if (t.unit[i] !== OPEN) continue;
    const word = t.unit[i - 1] === STOP ? i - 2 : i - 1;
    return isNote(scene, i + 1) ? word : first;
  }
  return first;
}
