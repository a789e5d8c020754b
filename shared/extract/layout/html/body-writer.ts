import { INLINE_TAGS, SELF_ENDING_TAGS, VOID_TAGS } from '../data/html-tags.ts';
import { isJoint } from './joint.ts';
import type { Tag } from './scan-tag.ts';
import { attributesOf } from './write-tag.ts';

/** Bounds on what a page may cost: elements that are built, how deep they nest, character references. */
const MOST_TAGS = 40_000;
const DEEPEST = 80;
/** Of one kind of list, table or quote inside each other. */
const MOST_NESTED = 8;
const MOST_REFERENCES = 10_000;

/** Inline elements that say nothing without attributes: their words are enough. */
const BARE = /^(?:span|font|b|i|em|strong|u|small|big|tt|abbr|mark|ins|nobr)$/u;
const NESTING = /^(?:table|ul|ol|dl|blockquote)$/u;

/** Writes a body anew: few attributes, bounded depth, no elements or white space that say nothing. */
export class BodyWriter {
  private readonly out: string[] = [];
  /** Open elements, and beside each whether it was written. */
  private readonly open: string[] = [];
  private readonly written: boolean[] = [];
  /** Elements left out because they stand too deep, still open. */
  private skipped = 0;
  private references = 0;
  private afterBlock = true;
  private lastWords = '';
  /** A span that is not written has ended just now, or the next began straight behind it. */
  private spans: 'none' | 'ended' | 'adjoin' = 'none';
  tags = 0;

  toString(): string {
    return this.out.join('');
  }

  text(words: string): void {
    if (this.afterBlock && /^\s*$/u.test(words)) return;
    const ampersand = words.includes('&');
    if (ampersand) this.references += words.split('&').length - 1;
    const crowd = ampersand && this.references > MOST_REFERENCES;
    if (this.spans === 'adjoin' && isJoint(this.lastWords, words)) this.out.push(' ');
    this.spans = 'none';
    this.lastWords = words;
    this.out.push(crowd ? words.replaceAll('&', ' ') : words);
    this.afterBlock = false;
  }

  /** A `<` that opens no tag is a character; a crowd of them is noise. */
  lessThan(): void {
    if (this.references++ < MOST_REFERENCES) this.text('&lt;');
  }

  openTag(tag: Tag): void {
    this.tags++;
    if (this.tags > MOST_TAGS) return;
    const { name } = tag;
    const attributes = attributesOf(tag);
    const needed = attributes !== '' || !BARE.test(name);
    this.spans = name === 'span' && !needed && this.spans === 'ended' ? 'adjoin' : 'none';
    if (!VOID_TAGS.has(name) && !SELF_ENDING_TAGS.has(name)) {
      if (this.open.length >= DEEPEST || this.isNestedTooOften(name)) {
        this.skipped++;
        return;
      }
      this.open.push(name);
      this.written.push(needed);
    }
    if (needed) this.tag(`<${name}${attributes}>`, name);
  }

  closeTag(name: string): void {
    if (name === 'br') this.tag('<br>', name);
    this.spans = name === 'span' ? 'ended' : 'none';
    if (VOID_TAGS.has(name)) return;
    if (SELF_ENDING_TAGS.has(name)) {
      this.tag(`</${name}>`, name);
      return;
    }
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const place = this.open.lastIndexOf(name);
    if (place === -1) return;
    for (let index = this.open.length - 1; index >= place; index--) {
      const inner = this.open[index] ?? name;
      if (this.written[index]) this.tag(`</${inner}>`, inner);
    }
    this.open.length = place;
    this.written.length = place;
  }

  private tag(markup: string, name: string): void {
    this.out.push(markup);
    this.afterBlock = !INLINE_TAGS.has(name) && !name.includes('-') && name !== 'img';
  }

  /** Lists in lists and tables in tables cost Readability the square of their depth. */
  private isNestedTooOften(name: string): boolean {
    if (!NESTING.test(name)) return false;
    return this.open.filter((open) => open === name).length >= MOST_NESTED;
  }
}
