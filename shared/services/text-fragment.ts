/** Quotes up to this many words are given to the browser whole; longer ones by their first and last words. */
const WHOLE = 10;
const ENDS = 5;

const encode = (words: string): string =>
  encodeURIComponent(words.toWellFormed()).replace(/-/g, '%2D');

/** The address of a page that opens at these words, by the Text Fragments specification. */
export function withTextFragment(address: string, words: string): string {
  const parts = words.split(/\s+/).filter((word) => word !== '');
  const range =
    parts.length <= WHOLE
      ? encode(parts.join(' '))
      : `${encode(parts.slice(0, ENDS).join(' '))},${encode(parts.slice(-ENDS).join(' '))}`;
  const url = new URL(address);
  return `${url.href}${url.hash ? '' : '#'}:~:text=${range}`;
}
