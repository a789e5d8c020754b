/** What stands before a block's words in a plain text: a bullet, a number, hash signs, quote signs. */
export interface Marker {
  readonly kind: 'bullet' | 'dash' | 'number' | 'hash' | 'quote';
  /** Characters up to the words. */
  readonly length: number;
  /** `number`: its value; `hash`: how many. */
  readonly value: number;
}

const BULLET = /^[•◦▪▫■□●○‣⁃∙·►▶➤➢✓✔→*+]\s{1,8}(?=\S)|^[•▪●‣►➤](?=\S)/u;
const DASH = /^[-–—]\s{1,8}(?=\S)|^-(?=[\p{Lu}“"])/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s{1,8}(?=\S)/u;
const HASH = /^(#{1,6})\s{1,8}(?=\S)/u;
const QUOTE = /^(?:>\s{0,3}){1,8}/u;

/** The marker at the start of a line, if any; a line of marks alone (`* * *`) has none. */
export function markerOf(text: string): Marker | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const bullet = BULLET.exec(text);
  if (bullet) return { kind: 'bullet', length: bullet[0].length, value: 0 };
  const dash = DASH.exec(text);
  if (dash) return { kind: 'dash', length: dash[0].length, value: 0 };
  const number = NUMBER.exec(text);
  if (number) return { kind: 'number', length: number[0].length, value: Number(number[1]) };
  const hash = HASH.exec(text);
  if (hash) return { kind: 'hash', length: hash[0].length, value: (hash[1] ?? '').length };
  const quote = QUOTE.exec(text);
  if (quote) return { kind: 'quote', length: quote[0].length, value: 0 };
  return null;
}
