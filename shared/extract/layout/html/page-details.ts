import type { ReadLayout } from '#shared/model/reading.ts';
import { isNameLine, isSignedLine, namesOf, readByline } from '../byline.ts';
import { cleanText } from '../clean-text.ts';
import { DEK_MARKS, PART_OF_SITE } from '../data/page-marks.ts';
import { readDate } from '../dates.ts';
import { decodeEntities } from '../entities.ts';
import { type Bylines, readBylines } from '../read-bylines.ts';
import { webAddress } from '../web-address.ts';
import type { OpenPiece } from './open-piece.ts';
import type { PagePiece } from './page-piece.ts';
import type { Stated } from './stated.ts';

/** How many blocks above the story may be its byline. */
const ABOVE = 14;
const LONGEST_BYLINE = 300;
/** Blocks at the head of an article among which furniture may be its byline. */
const HEAD = 5;
const TITLE_TAIL = /\s+(?:[|–—·»:-]|::)\s+(?<tail>[^|–—·»]{2,60})$/u;

/** Between a title and the names of its site and of that site's parts. */
const TITLE_JOINT = /\s+(?:[|·»]|::)\s+/u;
const AT_JOINT = /^\s+(?:[|·»]|::)\s+/u;

/** A stated string as it is served; null where nothing is left of it. */
export function wordsOf(text: string | null): string | null {
  return text === null ? null : cleanText(decodeEntities(text)) || null;
}

/** The title without the site's name behind it, which the page's headings lack. */
export function titleOf(stated: Stated, all: readonly PagePiece[]): string | null {
  const title = wordsOf(stated.title);
  if (title === null) {
    const headings = all.filter((piece) => piece.kind === 'heading' && (piece.level ?? 2) <= 2);
    // A heading that is a link leads elsewhere, a site's name to its front page.
    const own = headings.filter((piece) => piece.linked === 0);
    const heading = own.find((piece) => piece.level === 1) ?? own[0] ?? headings[0];
    return heading ? cleanText(heading.text) || null : null;
  }
  const site = fold(wordsOf(stated.source) ?? '');
  const isSite = (part: string) => site !== '' && fold(part) === site;
  const isHeading = (words: string) =>
    all.some((piece) => piece.kind === 'heading' && fold(cleanText(piece.text)) === fold(words));
  const tail = TITLE_TAIL.exec(title);
  const bare = tail ? title.slice(0, tail.index) : title;
  if (tail && (isSite(tail.groups?.['tail'] ?? '') || isHeading(bare))) return bare;
  const [first = '', ...rest] = title.split(TITLE_JOINT);
  const behind = rest.at(-1) ?? '';
  if (isSite(first) || (behind.includes(' ') && isHeading(behind)))
    return isSite(first) ? title.slice(first.length).replace(AT_JOINT, '') : behind;
  return title;
}

const LONGEST_DEK = 60;

/** The dek that stands above the story, under the page's first heading or in an element that is called so. */
export function dekAbove(all: readonly PagePiece[], article: readonly OpenPiece[]): string | null {
  const first = article[0];
  const start = first ? all.findIndex((piece) => piece.owner === first.owner) : -1;
  const title = all.findIndex((piece) => piece.level === 1);
  if (title === -1 || start <= title) return null;
  const above = all.slice(title + 1, start);
  const dek = above.find(
    (piece, place) => (place === 0 && piece.tag === 'p') || DEK_MARKS.test(piece.marks),
  );
  const words = dek && dek.linked === 0 ? cleanText(dek.text) : '';
  const count = words.split(' ').length;
  return count > 4 && count <= LONGEST_DEK && !readByline(words) ? words : null;
}

/** The outlet's name where the `title` element has it behind the article's title. */
export function outletBehind(pageTitle: string | null, title: string | null): string | null {
  const whole = wordsOf(pageTitle);
  const tail = whole === null ? null : TITLE_TAIL.exec(whole);
  const name = tail?.groups?.['tail'] ?? '';
  if (!whole || !tail || title === null || fold(whole.slice(0, tail.index)) !== fold(title))
    return null;
  return /^[\p{Lu}\d]/u.test(name) && !PART_OF_SITE.test(name) ? name : null;
}

/** What visible bylines say, for what the page does not state. */
export function visibleBylines(all: readonly PagePiece[], article: readonly OpenPiece[]): Bylines {
  const first = article[0];
  const start = first ? all.findIndex((piece) => piece.owner === first.owner) : -1;
  const above = start > 0 ? all.slice(Math.max(0, start - ABOVE), start) : [];
  const bylines = article.filter(
    ({ kind }, place) => kind === 'byline' || (kind === 'boilerplate' && place < HEAD),
  );
  const lines = [...above, ...bylines]
    .flatMap(({ text }) => linesOf(text))
    .filter((line) => readByline(line) !== null || isSignedLine(line));
  return readBylines(lines);
}

/** A byline is read whole, unless only its lines say something. */
function linesOf(text: string): string[] {
  const whole = cleanText(text);
  const read = readByline(whole);
  if (whole.length > LONGEST_BYLINE || (read && read.names.length > 0)) return [whole];
  const lines = text.split('\n').map(cleanText);
  return lines.some(isSignedLine) ? lines : [whole];
}

/** Dates, names and addresses of a page: as stated where that can be, else as its bylines show them. */
export function detailsOf(
  stated: Stated,
  bylines: Bylines,
  base: string | undefined,
): Pick<ReadLayout, 'byline' | 'source' | 'publishedAt' | 'updatedAt' | 'image' | 'url'> {
  const source = wordsOf(stated.source);
  const names = stated.authors.flatMap((name) => personsIn(wordsOf(name) ?? '', source));
  return {
    byline: names.length > 0 ? [...new Set(names)] : shownBy(stated, bylines),
    source: source ?? bylines.source,
    publishedAt: dateOf(stated.publishedAt) ?? bylines.publishedAt,
    updatedAt: dateOf(stated.updatedAt) ?? bylines.updatedAt,
    image: webAddress(wordsOf(stated.image), base),
    url: webAddress(wordsOf(stated.url), base),
  };
}

/** Who wrote it as the page shows it: by a byline, else by what its markup calls the author. */
function shownBy({ shownAuthors }: Stated, { byline }: Bylines): readonly string[] {
  if (byline.length > 0) return byline;
  const names = shownAuthors.map((name) => cleanText(name).replace(/^by\s+/iu, ''));
  return [...new Set(names.filter(isNameLine))];
}

const SEVERAL = /[;|/]|\s&\s|\s(?:and|und|et|y|e|en|och|og)\s|,/u;
const BEHIND_NAME = /,\s?(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\b\.?/iu;
/** An address of the site, given as who wrote it. */
const ADDRESS = /^(?:https?:|www\.)|^[^\s@]{2,60}\.[a-z]{2,12}$/iu;

/** The people whom a stated author names: several in one string, with their outlet behind them, or the site alone. */
function personsIn(author: string, source: string | null): string[] {
  const words = author.replace(/^by\s+/iu, '');
  if (words === '' || ADDRESS.test(words) || (source !== null && fold(words) === fold(source)))
    return [];
  if (!SEVERAL.test(words) || BEHIND_NAME.test(words)) return [words];
  const { names } = namesOf(words);
  return names.length > 0 ? names : [words];
}

/** A stated date: printed in any form, or seconds or milliseconds since 1970. */
function dateOf(text: string | null): string | null {
  if (text === null) return null;
  if (!/^\d{10}(?:\d{3})?$/u.test(text)) return readDate(text);
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}

/** A language tag in its canonical form; null where it is none. */
export function languageTag(text: string | null): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
