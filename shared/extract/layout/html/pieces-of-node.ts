import { INLINE_TAGS } from '../data/html-tags.ts';
import { ELEMENT, type PageNode, TEXT } from './dom.ts';
import { type Context, isRow, type PagePiece, pieceOf } from './page-piece.ts';

const DEEPEST = 400;
const LONGEST_NAMES = 160;
/** Carries an element's number through Readability, which moves and renames elements but copies attributes. */
const NUMBER = 'data-block';
/** Stands for a `br` until the words are put together; a line separator, which HTML has no use for. */
const BREAK = '\u2028';
/** Spans that pages hide or show only on demand. */
const UNSEEN =
  /sr-only|screen-?reader|visually-?hidden|tooltip|popover|popup|rollover-people-block/iu;
const HEADING = /^h([1-6])$/u;

interface WalkOptions {
  /** Gives the elements that own blocks numbers. */
  readonly number?: boolean;
  /** Reads what the page hides, too. */
  readonly hidden?: boolean;
}

/** Walks an element and gives its blocks in order. */
export function piecesOfNode(root: PageNode, options: WalkOptions = {}): PagePiece[] {
  const walk = new Walk(options);
  walk.run(root);
  return walk.pieces;
}

class Walk {
  readonly pieces: PagePiece[] = [];
  private readonly number: boolean;
  private readonly hidden: boolean;
  private words: string[] = [];
  private linked = 0;
  private inLink = 0;
  private lists = 0;
  private numbers = 0;
  private sawImage = false;
  private context: Context | null = null;

  constructor(options: WalkOptions) {
    this.number = options.number ?? false;
    this.hidden = options.hidden ?? false;
  }

  run(root: PageNode): void {
    this.children(root, {
      kind: 'paragraph',
      level: 2,
      list: -1,
      names: [],
      tags: [],
      figure: false,
      depth: 0,
      element: root,
      owner: -1,
    });
    this.flush();
  }

  private children(node: PageNode, context: Context): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.visit(child, context);
  }

  private visit(node: PageNode, context: Context): void {
    if (node.nodeType === TEXT) {
      this.addText(node.nodeValue ?? '', context);
      return;
    }
    if (node.nodeType !== ELEMENT || context.depth > DEEPEST) return;
    if (!this.hidden && node.getAttribute('hidden') !== null) return;
    const tag = node.localName;
    if (tag === 'br') this.words.push(BREAK);
    else if (tag === 'img' || tag === 'picture') this.image();
    else if (tag === 'hr') this.flush();
    else if (INLINE_TAGS.has(tag) || tag.includes('-')) this.inline(node, tag, context);
    else if (tag === 'tr' && isRow(node)) this.row(node, this.within(node, tag, context));
    else if (tag !== 'button' && tag !== 'legend') {
      this.flush();
      this.children(node, this.within(node, tag, context));
      this.flush();
    }
  }

  private inline(node: PageNode, tag: string, context: Context): void {
    if (tag === 'span' && UNSEEN.test(node.getAttribute('class') ?? '')) return;
    if (tag === 'a') this.inLink++;
    this.children(node, { ...context, depth: context.depth + 1 });
    if (tag === 'a') this.inLink--;
  }

  /** An image counts for the next block; inside a line of words it is an emoji or a mark. */
  private image(): void {
    if (this.words.every((word) => word.trim() === '')) this.sawImage = true;
  }

  /** A table's row is one block, its cells parted by a bar. */
  private row(node: PageNode, context: Context): void {
    this.flush();
    let first = true;
    for (let cell = node.firstChild; cell; cell = cell.nextSibling) {
      if (cell.nodeType !== ELEMENT) continue;
      if (!first) this.words.push(' | ');
      first = false;
      this.children(cell, context);
    }
    this.flush();
  }

  private addText(text: string, context: Context): void {
    if (this.context === null) this.context = context;
    this.words.push(text);
    if (this.inLink > 0) this.linked += text.trim().length;
  }

  private within(node: PageNode, tag: string, context: Context): Context {
    const own = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
    const owner = this.number ? -1 : Number(node.getAttribute(NUMBER) ?? context.owner);
    const base: Context = {
      ...context,
      names: [own.trim().toLowerCase().slice(0, LONGEST_NAMES), ...context.names.slice(0, 2)],
      tags: [tag, ...context.tags.slice(0, 2)],
      figure: context.figure || tag === 'figure',
      depth: context.depth + 1,
      element: node,
      owner,
    };
    const heading = HEADING.exec(tag);
    if (heading) return { ...base, kind: 'heading', level: Number(heading[1]) };
    if (tag === 'figcaption' || tag === 'caption')
      return { ...base, kind: 'caption', figure: true };
    if (tag === 'blockquote') return { ...base, kind: 'blockquote' };
    if (tag === 'ul' || tag === 'ol' || tag === 'dl') return { ...base, list: this.lists++ };
    if ((tag === 'li' || tag === 'dd' || tag === 'dt') && context.kind === 'paragraph') {
      return { ...base, kind: 'listItem', list: Math.max(0, context.list) };
    }
    return base;
  }

  private flush(): void {
    const { context, linked } = this;
    const text = this.words.join('');
    this.words = [];
    this.linked = 0;
    this.context = null;
    if (!context || text.trim() === '') return;
    const owner = this.ownerOf(context);
    const afterImage = this.sawImage;
    this.sawImage = false;
    const parts = text.split(/\u2028(?:[^\S\u2028]*\u2028)+/u).filter((part) => part.trim() !== '');
    for (const part of parts) {
      this.pieces.push(
        pieceOf(
          part.replaceAll(BREAK, '\n'),
          context,
          Math.min(linked, part.length),
          owner,
          afterImage,
        ),
      );
    }
  }

  private ownerOf(context: Context): number {
    if (!this.number) return context.owner;
    const known = context.element.getAttribute(NUMBER);
    if (known !== null) return Number(known);
    const owner = this.numbers++;
    context.element.setAttribute(NUMBER, String(owner));
    return owner;
  }
}
