/** Control characters, and those that are not seen or turn the direction of what stands around them. */
const UNSEEN =
  /(?![\n\t])\p{Cc}|[\u{61c}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/gu;

/** More accents on one letter than any writing has: they cover the lines above and below. */
const HEAPED = /(\p{M}{6})\p{M}+/gu;

/** Words as they can stand in a chat: their own white space folded, nothing in them that acts on its surroundings. */
export const clean = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(HEAPED, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();

/** At most `most` UTF-16 units, cut between words where there is one near, and marked as cut. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const mark = ' […]';
  let end = Math.max(0, most - mark.length);
  const space = text.lastIndexOf(' ', end);
  if (space > end - 40 && space > 0) end = space;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return (text.slice(0, end) + mark).slice(0, most);
}

/** What stands on a button or in a list, where nothing at all may not stand. */
export const caption = (text: string, most: number): string => cut(clean(text) || '–', most);

/** Discord takes addresses of up to 2,048 characters, and refuses a whole reply for a longer one. */
const LONGEST_LINK = 2_000;

/** Only what a browser opens from a chat, in the form that a browser gives it; addresses relative to the API are none. */
export function webLink(address: string | null): string | null {
  if (address === null || !/^https?:\/\/\S+$/i.test(address)) return null;
  const url = URL.parse(address);
  return url && url.href.length <= LONGEST_LINK ? url.href : null;
}
