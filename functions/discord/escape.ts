import { clean, cut } from '#shared/tools/clean.ts';

/** Everything that means something in Discord's Markdown, in mentions, or in an address that becomes a link. */
const MEANINGFUL = /[\\`*_~|<>[\]()#+.:@-]/g;

const escaped = (text: string): string => text.replace(MEANINGFUL, '\\$&');

/** What somebody reads of words that were escaped. */
export const unescaped = (text: string): string => text.replace(/\\([^\w\s])/g, '$1');

/** Words that stand as they are, in at most `most` characters with their escapes. */
export function words(text: string, most: number): string {
  const whole = clean(text);
  let length = most;
  let made = escaped(cut(whole, length));
  while (made.length > most) {
    length = Math.floor(length * 0.8);
    made = escaped(cut(whole, length));
  }
  return made;
}

/** A link with words of ours. */
export const masked = (text: string, url: string): string =>
  `[${text}](${url
    .replace(/[()<>\s\\]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')})`;
