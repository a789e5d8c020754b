/**
 * Control characters, and those that are not seen or turn the direction of what stands around them. What shapes letters
 * and emoji stays (joiners, the tags of a flag), and so do the signs of Arabic and other scripts that are seen.
 */
const UNSEEN =
  /(?![\n\t]|\u{200c}|\u{200d}|[\u{600}-\u{605}\u{6dd}\u{70f}\u{890}\u{891}\u{8e2}\u{110bd}\u{110cd}]|(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]|[\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu;

/** More accents on one letter than any writing has: they cover the lines above and below. */
const HEAPED = /(\p{M}{6})\p{M}+/gu;

/** Words as they can stand in a chat: their own white space folded, nothing in them that acts on its surroundings. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
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

/** How a platform writes words so that they are words and nothing else, in at most so many characters. */
export type Write = (text: string, most: number) => string;

/** For platforms that take text apart from markup. */
export const plainly: Write = (text, most) => cut(clean(text), most);

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
