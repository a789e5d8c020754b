import {
  BOILERPLATE_ENDING,
  BOILERPLATE_OPENING,
  BOILERPLATE_WHOLE,
  RELATED_LABEL,
} from './data/boilerplate.ts';

const LONGEST = 200;
/** Longer than any label, so that a paragraph is never folded to compare it. */
const LONGEST_LABEL = 60;
const SEPARATOR = /^[^\p{L}\p{N}]+$/u;
const MARKS_AT_EDGE = /^[\s[({»«<>|•*_#~—–-]+|[\s\])}»«<>|•*_#~.:…!→›—–-]+$/gu;

/** The words of a label without the marks around them, in small letters. */
function labelOf(text: string): string {
  return text.replace(MARKS_AT_EDGE, '').replace(/\s+/gu, ' ').toLowerCase();
}

/** Whether a line is page furniture: advertisement, share bar, photo credit, "read more", a rule of stars. */
export function isBoilerplate(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (SEPARATOR.test(text)) return true;
  if (text.length <= LONGEST_LABEL && BOILERPLATE_WHOLE.has(labelOf(text))) return true;
  if (/^[“"‘«]/u.test(text)) return false;
  return (
    BOILERPLATE_OPENING.some((pattern) => pattern.test(text)) ||
    (text.length <= 160 && BOILERPLATE_ENDING.some((pattern) => pattern.test(text)))
  );
}

/** Whether a line announces a list of other articles. */
export function isRelatedLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && RELATED_LABEL.test(labelOf(text));
}
