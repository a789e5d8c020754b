import { kindOf } from './tokens.ts';

/** One mark of a quotation, by its token. */
export interface Mark {
  readonly token: number;
  readonly kind: 'open' | 'close' | 'either';
  readonly unit: number;
}

export const DOUBLE = new Set([0x22, 0x201c, 0x201d, 0x201e, 0x201f, 0xff02]);
export const QUOTE_LIKE = new Set([
  ...DOUBLE,
  0x27,
  0x2018,
  0x2019,
  0x201a,
  0x201b,
  0x60,
  0xab,
  0xbb,
]);
const BEFORE_OPEN = new Set([...'([{—–-/:'].map((c) => c.charCodeAt(0)));
const AFTER_CLOSE = new Set([...')]}.,;:!?—–-/'].map((c) => c.charCodeAt(0)));

const isSpaceAt = (text: string, at: number, from: number, to: number): boolean =>
  at < from || at >= to || kindOf(text.charCodeAt(at)) === 3;

function opensAfter(text: string, at: number, from: number, to: number): boolean {
  return isSpaceAt(text, at, from, to) || BEFORE_OPEN.has(text.charCodeAt(at));
}
function closesBefore(text: string, at: number, from: number, to: number): boolean {
  return isSpaceAt(text, at, from, to) || AFTER_CLOSE.has(text.charCodeAt(at));
}

/** Opener or closer by what stands on either side, which also rights marks typed the wrong way round. */
export function markKind(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
  unit: number,
): Mark['kind'] {
  let before = start - 1;
  let after = end;
  for (let n = 0; n < 4 && before >= from && QUOTE_LIKE.has(text.charCodeAt(before)); n++) before--;
  for (let n = 0; n < 4 && after < to && QUOTE_LIKE.has(text.charCodeAt(after)); n++) after++;
  const canOpen = opensAfter(text, before, from, to) && !isSpaceAt(text, after, from, to);
  const canClose = !isSpaceAt(text, before, from, to) && closesBefore(text, after, from, to);
  // `« It rained »`
  if (unit === 0xab && isSpaceAt(text, after, from, to) && opensAfter(text, before, from, to))
    return 'open';
  if (unit === 0xbb && isSpaceAt(text, before, from, to) && closesBefore(text, after, from, to))
    return 'close';
  if (unit === 0x201c || unit === 0x201e) return canClose && !canOpen ? 'close' : 'open';
  if (unit === 0x201d) return canOpen && !canClose ? 'open' : 'close';
  if (canOpen === canClose) return unit === 0xab ? 'open' : unit === 0xbb ? 'close' : 'either';
  return canOpen ? 'open' : 'close';
}
