/** Control characters, and those that are not seen or turn the direction of what stands around them. */
const UNSEEN =
  /(?![\n\t])\p{Cc}|[\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/gu;

/** Words as they can stand in a chat: their own white space folded, nothing in them that acts on its surroundings. */
export const clean = (text: string): string =>
  text
    .replace(UNSEEN, '')
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

/** Only what a browser opens from a chat; addresses relative to the API are none. */
export const webLink = (address: string | null): string | null =>
  address !== null && /^https?:\/\/\S+$/i.test(address) ? address : null;
