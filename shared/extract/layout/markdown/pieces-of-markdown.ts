import { Lexer, type Token, type Tokens } from 'marked';
import type { Piece } from '../compose-body.ts';
import { INTERVIEW } from '../headings.ts';
import { inlineText } from './inline-text.ts';
import { piecesOfHtml } from './pieces-of-html.ts';

/** `{#costs .wide}` behind a heading: a name for it, none of its words. */
const ATTRIBUTES = /\s{1,20}\{[#.][^{}]{1,100}\}\s{0,20}$/u;

/** A piece with the depth of its heading as written: 1–6. */
export type MarkdownPiece = Piece & { readonly depth?: number };

const DEEPEST = 12;
/** Deeper quote signs and list indents than these are drawn in: each level costs a pass over the text. */
const QUOTES = /^((?:[ \t]{0,3}>){4})(?:[ \t]{0,3}>){1,}/gmu;
const INDENT = /^[ \t]{24,}/gmu;
const MARKERS =
  /^((?:[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]){6})(?:[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]){1,}/gmu;

/** The blocks of a Markdown text in order, inline markup removed. */
export function piecesOfMarkdown(markdown: string): MarkdownPiece[] {
  const source = markdown
    .replace(/\r\n?/gu, '\n')
    .replace(QUOTES, '$1')
    .replace(INDENT, ' '.repeat(8))
    .replace(MARKERS, '$1');
  const lexer = new Lexer();
  const pieces: MarkdownPiece[] = [];
  const lists = { count: 0 };
  for (const token of lexer.blockTokens(source, []))
    addPieces(token, pieces, { quoted: false, depth: 0, lists });
  return pieces;
}

interface Where {
  readonly quoted: boolean;
  readonly depth: number;
  readonly lists: { count: number };
}

function addPieces(token: Token, pieces: MarkdownPiece[], where: Where): void {
  if (where.depth > DEEPEST) return;
  const within = { ...where, depth: where.depth + 1 };
  const kind = where.quoted ? 'blockquote' : 'paragraph';
  switch (token.type) {
    case 'heading':
      pieces.push({
        kind: 'heading',
        text: inlineText(token.text.replace(ATTRIBUTES, '')),
        level: token.depth,
        depth: token.depth,
      });
      return;
    case 'blockquote':
      for (const inner of token.tokens ?? []) addPieces(inner, pieces, { ...within, quoted: true });
      return;
    case 'list':
      addList(token as Tokens.List, pieces, within);
      return;
    case 'table':
      for (const row of [token.header, ...token.rows] as Tokens.TableCell[][]) {
        pieces.push({ kind, text: row.map((cell) => inlineText(cell.text)).join(' · ') });
      }
      return;
    case 'html':
      pieces.push(
        ...piecesOfHtml(token.text, { quoted: where.quoted, list: () => where.lists.count++ }),
      );
      return;
    case 'code':
      pieces.push({ kind, text: token.text });
      return;
    case 'paragraph':
    case 'text':
      pieces.push(paragraphOf(token.text, kind));
  }
}

/** An image with nothing but a line in italics under it. */
const CAPTION = /^!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)\s{1,4}([*_])[^*_\n]{2,400}\1$/u;

/** A line wholly in bold that ends in no stop heads what follows. */
function paragraphOf(text: string, kind: 'paragraph' | 'blockquote'): MarkdownPiece {
  if (CAPTION.test(text.trim())) return { kind: 'boilerplate', text: inlineText(text) };
  const bold = /^(\*\*|__)(?<words>[^*_\n]{2,120}?)\1$/u.exec(text.trim());
  const words = bold?.groups?.['words'];
  if (
    kind === 'paragraph' &&
    words !== undefined &&
    !/[.,;:]$/u.test(words) &&
    !INTERVIEW.test(words)
  ) {
    return { kind: 'heading', text: inlineText(words), level: 3 };
  }
  return { kind, text: inlineText(text) };
}

function addList(list: Tokens.List, pieces: MarkdownPiece[], where: Where): void {
  if (where.depth > DEEPEST) return;
  const number = where.lists.count++;
  for (const item of list.items) {
    for (const token of item.tokens) {
      if (token.type === 'text' || token.type === 'paragraph') {
        pieces.push({ kind: 'listItem', text: inlineText(token.text), list: number });
      } else if (token.type === 'list') {
        addList(token as Tokens.List, pieces, { ...where, depth: where.depth + 1 });
      } else if (token.type !== 'checkbox') {
        addPieces(token, pieces, where);
      }
    }
  }
}
