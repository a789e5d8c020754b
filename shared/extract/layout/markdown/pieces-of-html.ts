import { INLINE_TAGS } from '../data/html-tags.ts';
import { scanPage } from '../html/scan-page.ts';
import { inlineText } from './inline-text.ts';
import type { MarkdownPiece } from './pieces-of-markdown.ts';

const TAG = /<(?<end>\/?)(?<name>[a-z][\w-]{0,30})[^<>]*>/giu;
/** Elements whose words are not the writer's. */
const LEFT_OUT = ['figcaption', 'caption', 'button', 'label'];
/** Elements of which it matters whether words stand in them. */
const WATCHED = new Set([...LEFT_OUT, 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The blocks of a stretch of HTML inside Markdown, in one pass and without a document: paragraphs, headings, items of
 * lists, block quotes; captions left out.
 */
export function piecesOfHtml(
  html: string,
  { quoted, list }: { quoted: boolean; list: () => number },
): MarkdownPiece[] {
  const { body } = scanPage(html);
  const pieces: MarkdownPiece[] = [];
  const open = new Map<string, number>();
  const isOpen = (name: string) => (open.get(name) ?? 0) > 0;
  let [words, from, number] = ['', 0, 0];

  const flush = (): void => {
    const text = inlineText(words);
    words = '';
    if (text.trim() === '') return;
    const level = [1, 2, 3, 4, 5, 6].find((depth) => isOpen(`h${depth}`));
    if (level !== undefined) pieces.push({ kind: 'heading', text, level, depth: level });
    else if (quoted || isOpen('blockquote')) pieces.push({ kind: 'blockquote', text });
    else if (isOpen('li')) pieces.push({ kind: 'listItem', text, list: number });
    else pieces.push({ kind: 'paragraph', text });
  };
  for (const tag of body.matchAll(TAG)) {
    if (!LEFT_OUT.some(isOpen)) words += body.slice(from, tag.index);
    from = tag.index + tag[0].length;
    const name = tag.groups?.['name']?.toLowerCase() ?? '';
    if (name === 'br') words += '\n';
    if (INLINE_TAGS.has(name) || name === 'br') continue;
    flush();
    if (name === 'ul' || name === 'ol') number = list();
    if (WATCHED.has(name)) {
      open.set(name, Math.max(0, (open.get(name) ?? 0) + (tag.groups?.['end'] ? -1 : 1)));
    }
  }
  words += body.slice(from);
  flush();
  return pieces;
}
