import { findDate } from './dates.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const PARTICLE = '(?:van|von|de|der|den|del|della|di|da|la|le|el|al|bin|ibn|ter|dos|du)';
const FULL_NAME = `${NAME}(?:\\s(?:${PARTICLE}\\s){0,2}${NAME}){1,4}`;
const NAMED = new RegExp(`^${FULL_NAME}$`, 'u');
const BY =
  /^(?:(?:by|words by|(?:analysis|opinion|commentary|essay|review) by|written by|interview by|reported by|reporting by|story by|text by|posted by|published by|author[:s]?|автор:|from)[:\s]|(?:interview|words|text|report|story)\s?:)\s?/iu;
/** How bylines begin in other languages; only where names alone follow, up to a comma and a place. */
const BY_ABROAD = new RegExp(
  `^(?:[Vv]on|VON|Par|PAR|Por|POR|Di|DI|Door|DOOR|Av|AV|Af|AF)\\s(?<names>${FULL_NAME}(?:(?:\\s?,\\s?|\\s(?:und|et|y|e|en|och|og|&)\\s)${FULL_NAME}){0,3})(?:,\\s${NAME}|\\s(?:avec|mit|con|com|med|met)\\s\\p{Lu}[\\p{L}.]{1,20})?$`,
  'u',
);
const LABEL =
  /^(?:publi[ée]e?(?= le)|veröffentlicht|publicado|pubblicato|gepubliceerd|publicerad|publisert|(?:first |originally )?published|updated|last (?:updated|modified)|posted|created|date|modified)(?: on| at|:|(?!\p{L}))/iu;
const READING_TIME = /^\d{1,3}[\s-]?min(?:ute)?s?(?:[\s-](?:read|listen))?\b/iu;
const AGO = /^(?:updated |published |posted )?\d{1,2} (?:minutes?|mins?|hours?|hrs?|days?) ago$/iu;
const JOB =
  /\b(?:correspondent|reporter|editor|staff writer|contributor|columnist|bureau chief|producer|analyst|newsroom|special to)\b/iu;
/** Whose pictures they are: neither the author nor the outlet. */
const CREDIT =
  /^(?:photo(?:graph(?:s|y)?|s)?|pictures?|images?|illustrations?|graphics?|videos?|additional reporting)\b/iu;
const STAFF = /^(?:staff|writers?|staff writers?|reporters?|editors?|correspondents?)$/iu;
const WEEKDAY_AT_END = /\s(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$/iu;
const STAFF_BEHIND = /\s(?:staff|desk|team|newsroom|reporters?)$/iu;
const LONGEST = 160;

/** What a byline or dateline of publication says. */
export interface Byline {
  readonly names: readonly string[];
  readonly source: string | null;
  /** ISO 8601 instant or `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly updated: boolean;
}

/**
 * Reads a line at the head of an article as a byline or dateline; null where it is neither. A line that nothing
 * but a name stands on is one only where the caller knows that it is a byline (`known`).
 */
export function readByline(text: string, known = false): Byline | null {
  if (text.length > LONGEST) return null;
  if (isBylineAbroad(text))
    return { names: namesAbroad(text), source: null, date: null, updated: false };
  const date = findDate(text);
  const updated = /^(?:last )?(?:updated|modified)/iu.test(text);
  const by = BY.exec(text);
  if (by && /^\p{Lu}|^@/u.test(text.slice(by[0].length))) {
    const rest = (
      date ? text.slice(by[0].length, Math.max(by[0].length, date.start)) : text.slice(by[0].length)
    ).replace(WEEKDAY_AT_END, '');
    const { names, source } = namesOf(rest);
    if (names.length > 0 && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(rest))
      return { names, source, date: date?.iso ?? null, updated };
  }
  if (date && (LABEL.test(text) || isDateWithLabel(text, date.start, date.end))) {
    const around = `${text.slice(0, date.start)} | ${text.slice(date.end)}`;
    const { names, source } = namesOf(around.replace(LABEL, ''));
    return { names, source, date: date.iso, updated };
  }
  if (READING_TIME.test(text) || AGO.test(text) || (LABEL.test(text) && text.length < 40))
    return { names: [], source: null, date: null, updated };
  if (known && isMasthead(text)) return { names: [], source: text, date: null, updated };
  return known ? { ...namesOf(text), date: date?.iso ?? null, updated } : null;
}

/** Whether a line is a byline as other languages begin theirs: `Von Greta Voss`. A title in English can look like one. */
export function isBylineAbroad(text: string): boolean {
  return text.length <= 120 && /^\p{Lu}/u.test(text) && BY_ABROAD.test(text);
}

function namesAbroad(text: string): string[] {
  const names = BY_ABROAD.exec(text)?.groups?.['names'] ?? '';
  return names.split(/\s?,\s?|\s(?:und|et|y|e|en|och|og|&)\s/u);
}

/** Whether a line is nothing but a person's name, with at most a job behind a comma or bar. */
export function isNameLine(text: string): boolean {
  const { name, job } = nameAndJob(text);
  return NAMED.test(name) && (job === '' || JOB.test(job));
}

/** Whether a line is a person's name and a newsroom job: a byline wherever it stands in the head. */
export function isSignedLine(text: string): boolean {
  const { name, job } = nameAndJob(text);
  return NAMED.test(name) && JOB.test(job);
}

/** `Ada Pell, an analyst at Strand, said: “It failed.”`: a sentence. */
const TOLD = /["“”]|\b(?:said|says|told|tells|wrote)\b/u;

function nameAndJob(text: string): { name: string; job: string } {
  if (text.length > 80 || TOLD.test(text)) return { name: '', job: '' };
  const [name = '', ...job] = text.split(/\s*[,|•·–—]\s*/u);
  return { name, job: job.join(' ') };
}

/** Whether a line is nothing but an outlet's name: beside a byline or a date it is the masthead. */
export function isMasthead(text: string): boolean {
  return (
    text.length <= 60 &&
    OUTLET.test(text) &&
    /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:&|and|of|the|\p{Lu}[\p{L}\p{M}.’'-]*)){0,6}$/u.test(text)
  );
}

/** A date is a dateline where little stands around it and none of that runs on as a sentence. */
function isDateWithLabel(text: string, start: number, end: number): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`.trim();
  if (around.length > 80 || /[.!?]$/u.test(around.replace(/\b[ap]\.m\.$/iu, ''))) return false;
  const words = around.split(/[\s|•·,/–—-]+/u).filter((word) => /\p{L}/u.test(word));
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:at|on|by|and|in|of|the|min|mins|read|pm|am|a\.m\.?|p\.m\.?|ago|staff|reporters?)$/iu.test(
        word,
      ),
  );
  return words.length <= 10 && small.length === 0;
}

/** The people and the outlet that a byline's words name. */
export function namesOf(text: string): { names: string[]; source: string | null } {
  const names: string[] = [];
  let source: string | null = null;
  const parts = text
    .replace(/^[\s:|]+/u, '')
    .replace(/,\s*([^,|•·;\n]{1,60})/gu, (tail, job: string) => (JOB.test(job) ? '' : tail))
    .split(/\s*(?:[,|•·;/]|\s[–—-]\s|\s&\s|\band\b|\b[Ff]or\b|\bin\b|\bwith\b|\s{2,}|\n)\s*/u)
    .map((part) => part.replace(/^[\s–—-]{0,4}(?:(?:by|from|and|автор)[:\s])?\s*/iu, '').trim())
    .filter((part) => /\p{L}/u.test(part));
  for (const part of parts) {
    if (findDate(`${part}, 2000`) !== null || STAFF.test(part)) continue;
    if (READING_TIME.test(part) || JOB.test(part) || LABEL.test(part)) continue;
    if (CREDIT.test(part)) continue;
    if (
      /^(?:\d|[ap]\.?m\b|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b|(?:[ECMPW]|[A-Z]{2,3})T$|(?:GMT|UTC|BST)$|(?:uhr|heures?|horas?|ore|uur)$)/iu.test(
        part,
      )
    )
      continue;
    if (/^\p{Lu}/u.test(part) && part.split(/\s+/u).length <= 6) {
      if (isOutlet(part)) source ??= part.replace(STAFF_BEHIND, '');
      else if (NAMED.test(part)) names.push(part);
      else source ??= part;
    }
  }
  return { names, source };
}

const OUTLET =
  /\b(?:news|times|post|press|report|journal|herald|tribune|agency|magazine|daily|weekly|gazette|observer|guardian|reuters|bbc|cnn|media|online|network|radio|tv|review|chronicle|telegraph|mail|standard|star|sun|mirror|courier|wire|today|bulletin|dispatch|examiner|globe|inquirer|ledger|monitor|record|register|sentinel|staff|desk|team)\b/iu;

/** Whether a capitalised phrase names an outlet and not a person. */
function isOutlet(phrase: string): boolean {
  return OUTLET.test(phrase) || /^\p{Lu}{2,6}$/u.test(phrase);
}
