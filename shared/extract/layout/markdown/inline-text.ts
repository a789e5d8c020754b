import { Lexer, type Token } from 'marked';
import { decodeEntities } from '../entities.ts';

/** Above this a block's emphasis and links are not taken apart: their cost can grow faster than the text. */
const LONGEST = 20_000;
const DEEPEST = 24;
/** Runs of one mark that no writer means. */
const RUNS = /([*_~[\]`<>!\\(])\1{15,}/gu;

/** The words of a stretch of Markdown, without its marks, link addresses, images and HTML tags. */
export function inlineText(markdown: string): string {
  const text = markdown.replace(RUNS, (run) => ' '.repeat(Math.min(run.length, 1)));
  if (!/[*_~`[\]<>!\\&]/u.test(text)) return text;
  if (text.length > LONGEST) return decodeEntities(text);
  return wordsOf(Lexer.lexInline(text), 0);
}

function wordsOf(tokens: readonly Token[], depth: number): string {
  let words = '';
  for (const token of tokens) words += wordsOfToken(token, depth);
  return words;
}

function wordsOfToken(token: Token, depth: number): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
      return /^<br\b/iu.test(token.raw) ? '\n' : '';
    case 'image':
    case 'checkbox':
      return '';
    case 'codespan':
    case 'escape':
      return decodeEntities(token.text);
  }
  if ('tokens' in token && token.tokens && depth < DEEPEST) return wordsOf(token.tokens, depth + 1);
  return decodeEntities('text' in token ? token.text : token.raw).replace(
    /\[\^[\w-]{1,20}\]:?/gu,
    '',
  );
}
