import type { Span } from '#shared/model/span.ts';
import { SAYING } from './data/form-words.ts';
import {
  CREDIT_ENDS,
  DATELINE_SOURCES,
  FURNITURE_STARTS,
  FURNITURE_WITHIN,
} from './data/furniture.ts';

/** Datelines, labels and credits are short: only so much of a sentence is looked at. */
const HEAD = 120;

const STARTS_BY_LETTER = new Map<string, string[]>();
for (const start of FURNITURE_STARTS) {
  const letter = start.charAt(0);
  STARTS_BY_LETTER.set(letter, [...(STARTS_BY_LETTER.get(letter) ?? []), start]);
}

const WITHIN = new RegExp(
  FURNITURE_WITHIN.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
  'i',
);

/** Is this sentence the page's (a byline, credit, caption, invitation, timestamp) and not the story's? */
export function isFurniture(sentence: string, wordCount: number): boolean {
  const lower = sentence.slice(0, HEAD).toLowerCase();
  const first = lower.charAt(0);
  if ((STARTS_BY_LETTER.get(first) ?? []).some((start) => lower.startsWith(start))) {
    // `Follow the …`, `Watch the …` also start real sentences, which are longer.
    if (wordCount <= 30) return true;
  }
  if (WITHIN.test(sentence)) return true;
  if (first === '|' || /^\d{1,2}:\d\d\b/.test(sentence) || lower.includes('@@')) return true;
  if (/\s[.!?]$/.test(sentence)) return true;
  if (first === 'b' && (/^by[.:]/i.test(sentence) || (wordCount <= 12 && isByline(sentence)))) {
    return true;
  }
  return (MAY_CREDIT.test(sentence) && isCredit(sentence)) || isLabelled(sentence.slice(0, HEAD));
}

const MAY_CREDIT = /reported|reporting|wrote|writing/;

function isCredit(sentence: string): boolean {
  const tail = sentence.slice(-HEAD).replace(/[.\s]+$/, '');
  return CREDIT_ENDS.some((pattern) => pattern.test(tail));
}

/** `By Ada Brill and Jon Lund`, `By. Ada Brill, Science Editor.` */
function isByline(sentence: string): boolean {
  if (!/^(?:By|BY)\b/.test(sentence)) return false;
  const words = sentence
    .replace(/^By\.?:?/i, '')
    .split(/[\s,.|]+/)
    .filter(Boolean);
  return words.every((word) => /^(?:\p{Lu}|and$|for$|in$|of$|the$|de$|van$|von$|&$)/u.test(word));
}

/** `Emotional: The keeper hugs …`: the label of a caption. `The mayor said: ‘…` is none. */
function isLabelled(head: string): boolean {
  const label = /^(\p{Lu}[^:.!?“‘"\n]{1,45}):\s+(?=[\p{Lu}‘“"'])/u.exec(head)?.[1];
  if (!label) return false;
  const words = label.toLowerCase().split(/\s+/);
  return words.length <= 6 && !words.some((word) => SAYING.has(word) || word === 'read');
}

/** Where a sentence's own words start, after a dateline such as `HARROW, Calder (AP) —` or `(CNN)`. */
export function afterDateline(text: string, sentence: Span): number {
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + HEAD));
  const bracket =
    /^((?:\p{Lu}[\p{L}.'’-]{1,24},?\s{1,2}){0,5}(?:\d{1,2},?\s(?:\d{4},?\s)?)?)\(([\p{Lu}d][\p{L}\s.&'’-]{1,30})\)\s{0,3}((?:--|—|–|-)\s{0,3})?(?=\S)/u.exec(
      head,
    );
  if (bracket) {
    const [all, , source = '', dash] = bracket;
    const glued = !dash && !/\s$/.test(all) && /[\p{Lu}"“]/u.test(head.charAt(all.length));
    if (dash || glued || DATELINE_SOURCES.has(source.trim())) return sentence.start + all.length;
  }
  const capitals =
    /^\p{Lu}[\p{Lu}.'’-]{1,20}(?:\s\p{Lu}[\p{Lu}.'’-]{1,20}){0,3}(?:,\s[\p{L}.]{2,15}(?:\s[\p{L}.]{2,15})?)?\s{0,2}(?:\s--|\s?—|\s?–|\s-)\s{0,3}(?=[\p{Lu}\p{N}“‘"'])/u.exec(
      head,
    );
  if (capitals) return sentence.start + capitals[0].length;
  return sentence.start;
}
