import { decodeEntities } from '#shared/extract/layout/entities.ts';
import type { Found } from './read-feed.ts';

/** What a feed in XML begins with, after its declarations. */
const ROOT = /<(?:\w{1,20}:)?(?:rss|feed|rdf)[\s>]/iu;
const ENTRY = /<(?:\w{1,20}:)?(?:item|entry)[\s>]/giu;
/** Of an entry, characters in which its address stands. */
const LONGEST = 20_000;

const element = (name: string) =>
  new RegExp(
    `<(?:${name})(?:\\s[^<>]{0,300})?>\\s{0,200}(?:<!\\[CDATA\\[\\s{0,200})?(?<words>[^<\\]]{1,2000})(?=[<\\]])`,
    'iu',
  );
const LINK = element('link');
const GUID = element('guid|id');
const DATE = element('pubDate|updated|dc:date|published|modified');
const TITLE = element('(?:\\w{1,20}:)?title');
const LINK_TAG = /<(?:\w{1,20}:)?link\s(?<attributes>[^<>]{1,3000})>/giu;
const HREF = /href\s{0,4}=\s{0,4}["'](?<href>[^"'<>]{1,2000})["']/iu;
const OTHER_REL = /\srel\s{0,4}=\s{0,4}["'](?!alternate)/iu;

const words = (pattern: RegExp, text: string): string | undefined => {
  const found = pattern.exec(text)?.groups?.['words'];
  return found === undefined ? undefined : decodeEntities(found).trim() || undefined;
};

function linkIn(entry: string): string | undefined {
  for (const { groups } of entry.matchAll(LINK_TAG)) {
    const attributes = ` ${groups?.['attributes'] ?? ''}`;
    const href = OTHER_REL.test(attributes) ? undefined : HREF.exec(attributes)?.groups?.['href'];
    if (href !== undefined) return decodeEntities(href);
  }
  return words(LINK, entry);
}

/**
 * What can be read of a feed whose XML is not well-formed: cut off in the middle, a tag left open in one entry of
 * many. Null where this is no feed at all.
 */
export function readBrokenFeed(
  text: string,
  most: number,
): { title: string | undefined; found: Found[] } | null {
  if (!ROOT.test(text.slice(0, 5000))) return null;
  const starts: number[] = [];
  for (const { index } of text.matchAll(ENTRY)) if (starts.push(index) > most) break;
  const found = starts.slice(0, most).map((start, n): Found => {
    const entry = text.slice(start, Math.min(start + LONGEST, starts[n + 1] ?? text.length));
    const id = words(GUID, entry);
    return { link: linkIn(entry), id, mark: words(DATE, entry) };
  });
  return { title: words(TITLE, text.slice(0, Math.min(starts[0] ?? LONGEST, LONGEST))), found };
}
