/** Controls, byte order marks, zero-width and soft marks, and bidirectional overrides: they show nothing and hide much. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the point
  /[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const MAY_BE_UNSEEN =
  /[^\t\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff]/u;
/** White space of any kind; the information separators and the next-line control count as it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators are control characters
const SPACE = /[\s\u001c-\u001f\u0085]+/gu;

/**
 * A block's text as it is stored: runs of white space and line breaks become one space, unseen characters go,
 * a lone surrogate becomes U+FFFD. A line broken behind a hyphen is joined without a space.
 */
export function cleanText(text: string): string {
  const seen = MAY_BE_UNSEEN.test(text) ? text.toWellFormed().replace(UNSEEN, '') : text;
  const joined = seen.includes('-\n')
    ? seen.replace(/(\p{L}-)\r?\n\s{0,8}(?=\p{Ll})/gu, '$1')
    : seen;
  return joined.replace(SPACE, ' ').trim();
}

/** Whether a text shows anything at all. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
