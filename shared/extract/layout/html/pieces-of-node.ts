import { INLINE_TAGS } from '../data/html-tags.ts';
import { NEVER_STORY } from '../data/page-marks.ts';
import { asksForSomething } from './asks.ts';
import { ELEMENT, type PageNode, TEXT } from './dom.ts';
import { isJoint } from './joint.ts';
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
/** Elements that style sets apart though no white space stands between them: a byline's name and its date. */
const SET_APART = /^(?:span|time|a)$/u;
/** In preformatted text a blank line or an indent begins a paragraph. */
const PARAGRAPH_IN_PRE = /\n(?:[ \t]{0,80}\n|[ \t]{2,80}(?=\S))/u;
/** What stands beside a field to write in asks readers for something. */
const ASKING = 'signup';

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

/** The same, numbered, with the elements that hold what is never the story: readers' comments, pleas for consent. */
export function numberedPieces(root: PageNode): { pieces: PagePiece[]; others: PageNode[] } {
  const walk = new Walk({ number: true });
  walk.run(root);
  return walk;
}

class Walk {
  readonly pieces: PagePiece[] = [];
  /** Elements that hold what is never the story. */
  readonly others: PageNode[] = [];
  private readonly number: boolean;
  private readonly hidden: boolean;
  private words: string[] = [];
  /** Characters in links, beside each of the words. */
  private linked: number[] = [];
  private inLink = 0;
  /** How many words there were where an element began straight behind another. */
  private apart = -1;
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
    if (tag === 'br') this.push(BREAK);
    else if (tag === 'img' || tag === 'picture') this.image();
    else if (tag === 'amp-img') {
      this.flush();
      this.image();
    } else if (tag === 'hr') this.flush();
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
    if (SET_APART.test(tag) && SET_APART.test(node.previousSibling?.localName ?? ''))
      this.apart = this.words.length;
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
      if (!first) this.push(' | ');
      first = false;
      this.children(cell, context);
    }
    this.flush();
  }

  private addText(text: string, context: Context): void {
    if (this.context === null) this.context = context;
    if (this.apart === this.words.length && isJoint(this.words.at(-1) ?? '', text)) this.push(' ');
    const parts = context.tags.includes('pre') ? text.split(PARAGRAPH_IN_PRE) : [text];
    for (const [index, part] of parts.entries()) {
      if (index > 0) for (const mark of [BREAK, BREAK]) this.push(mark);
      this.push(part);
    }
  }

  private push(text: string): void {
    this.words.push(text);
    this.linked.push(this.inLink > 0 ? text.trim().length : 0);
  }

  private within(node: PageNode, tag: string, context: Context): Context {
    const asks = tag !== 'form' && asksForSomething(node) ? ASKING : '';
    const own = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''} ${asks}`;
    if (NEVER_STORY.test(own.toLowerCase())) this.others.push(node);
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
    if (node.getAttribute('role') === 'heading') return { ...base, kind: 'heading', level: 2 };
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
    const { context, words, linked } = this;
    this.words = [];
    this.linked = [];
    this.context = null;
    if (!context || words.every((word) => word.trim() === '' || word === BREAK)) return;
    const owner = this.ownerOf(context);
    const afterImage = this.sawImage;
    this.sawImage = false;
    for (const { from, to } of partsOf(words)) {
      const text = words.slice(from, to).join('').replaceAll(BREAK, '\n');
      const links = linked.slice(from, to).reduce((sum, one) => sum + one, 0);
      this.pieces.push(pieceOf(text, context, Math.min(links, text.length), owner, afterImage));
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

/** Two breaks or more end a paragraph: the runs of words between them. */
function partsOf(words: readonly string[]): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  let breaks = 0;
  let said = false;
  for (const [index, word] of words.entries()) {
    if (word === BREAK) breaks++;
    else if (word.trim() !== '') {
      if (said && breaks > 1) {
        parts.push({ from, to: index });
        from = index;
      }
      said = true;
      breaks = 0;
    }
  }
  return [...parts, { from, to: words.length }];
}
