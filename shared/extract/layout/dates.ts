import { MONTHS, ZONES } from './data/months.ts';

/** A date found in a line: its place there, and `YYYY-MM-DD` or, where time and zone are given, an ISO 8601 UTC instant. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
}

/** Longer texts are looked at this far. */
const LONGEST = 400;

const ISO =
  /(?<![\d.])(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?:(?:T|\s{1,2})(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2})(?:[.,]\d{1,9})?)?)?(?!\d)/u;
const MONTH_FIRST =
  /(?<![\p{L}\p{N}])(?<mon>\p{L}{3,10})\.?\s{0,2}(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,\s{0,2}|\s{1,2})(?<y>\d{4})(?!\d)/u;
const DAY_FIRST =
  /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s{1,2}|-)(?:(?:of|de)\s)?(?<mon>\p{L}{3,10})\.?,?(?:\s{1,2}|-)(?:(?:of|de)\s)?(?<y>\d{4})(?!\d)/u;
const NUMERIC = /(?<![\d/.-])(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<y>\d{4})(?![\d/-])/u;
/** `11/18/19`, `18/11/19`: two digits of the year, only with slashes. */
const SHORT_YEAR = /(?<![\d/.-])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<yy>\d{2})(?![\d/-])/u;
/** `Tue Nov 19 15:04:05 EST 2019`, as programs print it. */
const YEAR_LAST =
  /(?<![\p{L}\p{N}])(?<mon>\p{L}{3})\s{1,2}(?<d>\d{1,2})\s(?<h>\d{2}):(?<min>\d{2}):(?<s>\d{2})\s(?:(?<zone>[A-Z]{1,4})(?<off>[+-]\d{4})?\s)?(?<y>\d{4})(?!\d)/u;
const CJK = /(?<!\d)(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日/u;

const TIME_AFTER =
  /^(?:\s{0,3}(?:[,|•·–—-]|at\b)\s{0,3}|\s{1,3}){0,2}(?<h>\d{1,2})(?:[:.h](?<min>\d{2}))?(?::(?<s>\d{2}))?(?:\s{0,2}(?<half>[ap])\.?\s?m\b\.?)?/iu;
const ZONE_AFTER =
  /^\s{0,3}\(?(?:(?:UTC|GMT)?\s?(?<sign>[+-])(?<zh>\d{1,2}):?(?<zm>\d{2})?|(?<zone>[A-Za-z]{1,4}))\b\)?/u;

/** The first date printed in a line; null where there is none, or it cannot be (30 February), or is ambiguous (3/4/2025). */
export function findDate(line: string): PrintedDate | null {
  const text = line.slice(0, LONGEST);
  let best: PrintedDate | null = null;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const day = read(match.groups);
    if (day === null || (best !== null && best.start <= match.index)) continue;
    best = withTime(text, match, day);
  }
  return best;
}

/** The date that a text states, as `YYYY-MM-DD` or an ISO 8601 UTC instant; null where it states none. */
export function readDate(text: string): string | null {
  return findDate(text.trim())?.iso ?? null;
}

type Groups = Readonly<Record<string, string | undefined>>;

const FORMS: readonly [RegExp, (groups: Groups) => string | null][] = [
  [ISO, (g) => dayOf(g['y'], Number(g['m']), g['d'])],
  [CJK, (g) => dayOf(g['y'], Number(g['m']), g['d'])],
  [MONTH_FIRST, (g) => dayOf(g['y'], monthOf(g['mon']), g['d'])],
  [DAY_FIRST, (g) => dayOf(g['y'], monthOf(g['mon']), g['d'])],
  [NUMERIC, readNumeric],
  [SHORT_YEAR, (g) => readNumeric({ ...g, y: `20${g['yy']}` })],
  [YEAR_LAST, (g) => dayOf(g['y'], monthOf(g['mon']), g['d'])],
];

/** `4.12.2025` is day first everywhere; `4/12/2025` is one of two days unless one number is over twelve. */
function readNumeric(groups: Groups): string | null {
  const a = Number(groups['a']);
  const b = Number(groups['b']);
  if (groups['sep'] === '.' || a > 12 || a === b) return dayOf(groups['y'], b, groups['a']);
  return b > 12 ? dayOf(groups['y'], a, groups['b']) : null;
}

function monthOf(name: string | undefined): number {
  const folded = (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return MONTHS.get(folded) ?? MONTHS.get((name ?? '').toLowerCase()) ?? 0;
}

function dayOf(
  yearText: string | undefined,
  month: number,
  dayText: string | undefined,
): string | null {
  const year = Number(yearText);
  const day = Number(dayText);
  if (year < 1500 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Adds the time and zone that stand behind the day; a time without a known zone is left out of the date. */
function withTime(text: string, match: RegExpExecArray, day: string): PrintedDate {
  const start = match.index;
  let end = start + match[0].length;
  let time: Groups | undefined = match.groups?.['h'] === undefined ? undefined : match.groups;
  if (!time) {
    const after = TIME_AFTER.exec(text.slice(end));
    if (after?.groups && (after.groups['min'] ?? after.groups['half']) !== undefined) {
      time = after.groups;
      end += after[0].length;
    }
  }
  const clock = time && clockOf(time);
  if (!clock) return { start, end: start + match[0].length, iso: day };
  const within = match.groups?.['zone'];
  const zone = ZONE_AFTER.exec(within === undefined ? text.slice(end) : zoneText(match.groups));
  const minutes = zone?.groups ? zoneMinutes(zone.groups) : null;
  if (minutes === null || !zone) return { start, end, iso: day };
  const instant = Date.parse(`${day}T${clock}Z`) - minutes * 60_000;
  return {
    start,
    end: within === undefined ? end + zone[0].length : end,
    iso: new Date(instant).toISOString(),
  };
}

function zoneText(groups: Groups | undefined): string {
  return groups?.['off'] ?? groups?.['zone'] ?? '';
}

function clockOf(groups: Groups): string | null {
  let hour = Number(groups['h']);
  const minute = Number(groups['min'] ?? 0);
  const second = Number(groups['s'] ?? 0);
  const half = groups['half']?.toLowerCase();
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 59) return null;
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

function zoneMinutes(groups: Groups): number | null {
  const { sign, zh, zm, zone } = groups;
  if (zone !== undefined) return ZONES.get(zone.toLowerCase()) ?? null;
  const minutes = Number(zh) * 60 + Number(zm ?? 0);
  return minutes > 14 * 60 ? null : sign === '-' ? -minutes : minutes;
}
