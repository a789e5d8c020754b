import { DROPPED_TAGS } from '../data/html-tags.ts';
import { decodeEntities } from '../entities.ts';
import { BodyWriter } from './body-writer.ts';
import { type Memory, scanTag, type Tag } from './scan-tag.ts';

/** A page taken apart: a harmless body to build a document from, and what its head states. */
export interface ScannedPage {
  /** The body's markup with known tags, few attributes, bounded depth; no scripts, styles or frames. */
  readonly body: string;
  /** Elements in it. */
  readonly tags: number;
  /** The `title` element. */
  readonly title: string | null;
  /** Contents of `meta` elements by name, property or itemprop in small letters, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly base: string | null;
  readonly language: string | null;
  /** JSON-LD scripts as written. */
  readonly jsonLd: readonly string[];
}

/** Bounds on what is read of a page. */
const LONGEST_PAGE = 8_000_000;
const MOST_SCRIPTS = 40;
const LONGEST_SCRIPT = 600_000;

/** Under these the dates of a page's `time` elements stand among its metas. */
export const SHOWN_DATE = 'time published';
export const SHOWN_UPDATE = 'time updated';
/** And the names in elements that are said to be the author's. */
export const SHOWN_AUTHOR = 'author shown';
const MOST_SHOWN = 6;
/** Of such an element, characters that are looked at. */
const AUTHOR = 400;

class PageScanner {
  readonly metas = new Map<string, string[]>();
  readonly jsonLd: string[] = [];
  title: string | null = null;
  canonical: string | null = null;
  base: string | null = null;
  language: string | null = null;
  private readonly writer = new BodyWriter();
  private readonly memory: Memory = { noMore: new Set() };
  private readonly html: string;

  constructor(html: string) {
    this.html = html.length > LONGEST_PAGE ? html.slice(0, LONGEST_PAGE) : html;
  }

  scan(): ScannedPage {
    let pos = 0;
    while (pos < this.html.length) {
      const next = this.html.indexOf('<', pos);
      if (next === -1) {
        this.writer.text(this.html.slice(pos));
        break;
      }
      if (next > pos) this.writer.text(this.html.slice(pos, next));
      pos = this.readMarkup(next);
    }
    const { metas, jsonLd, title, canonical, base, language, writer } = this;
    return {
      body: writer.toString(),
      tags: writer.tags,
      metas,
      jsonLd,
      title,
      canonical,
      base,
      language,
    };
  }

  /** Reads what starts with `<`; returns where to go on. */
  private readMarkup(at: number): number {
    const code = this.html.charCodeAt(at + 1);
    if (code === 33 || code === 63) return this.skipDeclaration(at);
    const tag = scanTag(this.html, at, this.memory);
    if (tag === null) {
      const isTag = code === 47 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
      if (!isTag && this.html.charCodeAt(at - 1) !== 60) this.writer.lessThan();
      return isTag ? this.html.length : at + 1;
    }
    if (tag.closing) this.writer.closeTag(tag.name);
    else if (DROPPED_TAGS.has(tag.name)) return this.skipContent(tag);
    else if (tag.name === 'title') return this.readTitle(tag);
    else this.openTag(tag);
    return tag.end;
  }

  private skipDeclaration(at: number): number {
    const comment = this.html.startsWith('<!--', at);
    const end = comment ? this.html.indexOf('-->', at + 2) : this.html.indexOf('>', at);
    if (end === -1) return this.html.length;
    return end + (comment ? 3 : 1);
  }

  /** Skips an element whose content is no text; keeps JSON-LD. */
  private skipContent(tag: Tag): number {
    const close = this.findClose(tag);
    const type = tag.name === 'script' ? (tag.attributes.get('type') ?? '') : '';
    if (/ld\+json/iu.test(type) && this.jsonLd.length < MOST_SCRIPTS) {
      const script = this.html.slice(tag.end, close.from);
      if (script.length <= LONGEST_SCRIPT) this.jsonLd.push(script);
    }
    return close.end;
  }

  private readonly unclosed = new Set<string>();

  private findClose(tag: Tag): { from: number; end: number } {
    const html = this.html;
    const none = { from: html.length, end: html.length };
    if (html[tag.end - 2] === '/' && tag.name === 'svg') return { from: tag.end, end: tag.end };
    if (this.unclosed.has(tag.name)) return { from: tag.end, end: tag.end };
    const pattern = new RegExp(`</${tag.name}(?=[\\s/>])`, 'giu');
    pattern.lastIndex = tag.end;
    const found = pattern.exec(html);
    if (!found) {
      this.unclosed.add(tag.name);
      return tag.name === 'script' || tag.name === 'style' ? none : { from: tag.end, end: tag.end };
    }
    const end = html.indexOf('>', found.index);
    return { from: found.index, end: end === -1 ? html.length : end + 1 };
  }

  private readTitle(tag: Tag): number {
    const close = this.findClose(tag);
    if (this.title === null && close.from > tag.end) {
      this.title = decodeEntities(this.html.slice(tag.end, Math.min(close.from, tag.end + 2000)));
    }
    return close.end;
  }

  private openTag(tag: Tag): void {
    if (tag.name !== 'meta' && tag.name !== 'link') this.readAuthor(tag);
    switch (tag.name) {
      case 'html':
        this.language ??= tag.attributes.get('lang') ?? null;
        return;
      case 'head':
      case 'body':
        return;
      case 'meta':
        this.readMeta(tag);
        return;
      case 'input':
        // Nobody writes in it.
        if (/^(?:hidden|checkbox|radio)$/iu.test(tag.attributes.get('type') ?? '')) return;
        break;
      case 'time':
        this.readTime(tag);
        break;
      case 'link':
        if (/^canonical$/iu.test(tag.attributes.get('rel') ?? ''))
          this.canonical ??= decodeEntities(tag.attributes.get('href') ?? '') || null;
        return;
      case 'base':
        this.base ??= decodeEntities(tag.attributes.get('href') ?? '') || null;
        return;
    }
    this.writer.openTag(tag);
  }

  private readMeta(tag: Tag): void {
    const content = tag.attributes.get('content');
    if (content === undefined) return;
    for (const key of ['name', 'property', 'itemprop']) {
      this.addMeta(tag.attributes.get(key)?.toLowerCase(), content);
    }
  }

  /** A `time` that is said to be that of publication or of change counts as stated. */
  private readTime(tag: Tag): void {
    const said = `${tag.attributes.get('itemprop') ?? ''} ${tag.attributes.get('class') ?? ''}`;
    const when = tag.attributes.get('datetime') ?? '';
    if (tag.attributes.has('pubdate') || /publish/iu.test(said)) this.addMeta(SHOWN_DATE, when);
    else if (/modif|updat/iu.test(said)) this.addMeta(SHOWN_UPDATE, when);
  }

  /** What stands in an element that markup calls the author's. */
  private readAuthor(tag: Tag): void {
    const said = tag.attributes.get('itemprop') ?? tag.attributes.get('rel') ?? '';
    if (said === '' || !/(?:^|\s)author(?:\s|$)/iu.test(said)) return;
    if ((this.metas.get(SHOWN_AUTHOR)?.length ?? 0) >= MOST_SHOWN) return;
    const [within = ''] = this.html.slice(tag.end, tag.end + AUTHOR).split(`</${tag.name}`);
    this.addMeta(SHOWN_AUTHOR, within.replace(/<[^<>]{0,300}>/gu, ' ').replace(/\s+/gu, ' '));
  }

  private addMeta(name: string | undefined, content: string): void {
    const value = decodeEntities(content).trim();
    if (!name || value === '' || this.metas.size > 400) return;
    const values = this.metas.get(name);
    if (values) values.push(value);
    else this.metas.set(name, [value]);
  }
}

/** Takes a page apart in one pass. Any string is a page; the cost grows in line with its length. */
export function scanPage(html: string): ScannedPage {
  return new PageScanner(html).scan();
}
