import type { Piece } from '../compose-body.ts';
import { BLOCKS_IN_CELL } from '../data/html-tags.ts';
import { ELEMENT, type PageNode } from './dom.ts';

/** A block of a page with what its markup says of it. */
export interface PagePiece extends Piece {
  /** Characters inside links. */
  readonly linked: number;
  /** Classes and ids of the element and the two around it, nearest first, in small letters. */
  readonly marks: string;
  /** What the block looks like in markup: element and classes of it and those around it. */
  readonly signature: string;
  /** The element's name. */
  readonly tag: string;
  /** Inside a `figure` or its caption. */
  readonly figure: boolean;
  /** Number of the element that owns the words: same in a walk of the page and of a part of it. */
  readonly owner: number;
  /** An image stands straight before it. */
  readonly afterImage: boolean;
}

/** Where a walk through a page stands. */
export interface Context {
  readonly kind: 'paragraph' | 'blockquote' | 'listItem' | 'heading' | 'caption';
  readonly level: number;
  readonly list: number;
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly figure: boolean;
  readonly depth: number;
  readonly element: PageNode;
  readonly owner: number;
}

/** The block that words make where they stand. */
export function pieceOf(
  text: string,
  context: Context,
  linked: number,
  owner: number,
  afterImage: boolean,
): PagePiece {
  const { kind, names, tags, figure } = context;
  const about = {
    text,
    linked,
    owner,
    afterImage,
    figure,
    tag: tags[0] ?? 'div',
    marks: names.join(' / '),
    signature: tags.map((tag, index) => `${tag}.${names[index] ?? ''}`).join('<'),
  };
  if (kind === 'caption') return { ...about, kind: 'boilerplate' };
  if (kind === 'heading') return { ...about, kind, level: context.level };
  if (kind === 'listItem') return { ...about, kind, list: context.list };
  return { ...about, kind };
}

/** Line breaks in a cell from which on it holds paragraphs. */
const MOST_BREAKS = 4;

/** Whether a row's cells hold words alone; a table used for layout has blocks in them, or many lines. */
export function isRow(row: PageNode): boolean {
  for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
    if (cell.nodeType !== ELEMENT) continue;
    let breaks = 0;
    for (let child = cell.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === ELEMENT && BLOCKS_IN_CELL.has(child.localName)) return false;
      if (child.localName === 'br' && ++breaks > MOST_BREAKS) return false;
    }
  }
  return true;
}
