import { Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf, anyOf } from './any-of.ts';
import { wordAt } from './stage.ts';

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
    // Not `First Class Travel`
    const isRank = i > from ? t.tag[i - 1] !== Tag.determiner : isShort(scene, i - 2);
    if (isRank && isClass(scene, i + 1) && i + 2 < end && ORDINAL.test(wordAt(scene, i)))
      return i + 2;
    if (i > from && isNumbered(scene, i - 1) && NUMERAL.test(wordAt(scene, i))) return i + 1;
  }
  return from;
}

/** Whether the word before a name is the grade of a rank. */
export function isGrade(scene: Scene, i: number): boolean {
  return (
    (isClass(scene, i) && ORDINAL.test(wordAt(scene, i - 1))) ||
    (isNumbered(scene, i - 1) && NUMERAL.test(wordAt(scene, i)))
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

/** Past `Lance Corporal` and `Private First Class`, of which the first word is a name or no office by itself. */
export function pastRank(scene: Scene, first: number, end: number): number {
  if (!opensRank(scene, first)) return first;
  const next = first + 1;
  const isFirstClass = isPrivate(scene, first) && isFirst(scene, next);
  const isRank =
    isFirstClass ||
    (isLance(scene, first) && isCorporal(scene, next)) ||
    (isAble(scene, first) && isSeaman(scene, next));
  const past = isFirstClass ? first + 3 : first + 2;
  return isRank && past < end ? past : first;
}
const isPrivate = anyOf('Private Airman');
const isFirst = anyOf('First');
const isLance = anyOf('Lance');
const isCorporal = anyOf('Corporal Sergeant Bombardier');
const isAble = anyOf('Able Leading Ordinary');
const isSeaman = anyOf('Seaman Seawoman');
const opensRank = anyOf('Private Airman Lance Able Leading Ordinary');
