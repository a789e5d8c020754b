import { parseFeed } from 'feedsmith';
import { QuoinError } from '#shared/model/errors.ts';
import { readBrokenFeed } from './read-broken-feed.ts';

/** An article that a feed points to. */
export interface FeedEntry {
  readonly url: string;
  /** Changes when the feed says that the article did. */
  readonly mark: string;
}

export interface ReadFeed {
  readonly title: string | null;
  readonly entries: readonly FeedEntry[];
}

/** More than a feed holds; a longer one is read from its start. */
const MOST_ENTRIES = 300;

/** What of a feed's entry is looked at, as it stands there. */
export interface Found {
  readonly link: string | undefined;
  /** Its name, which may be its address. */
  readonly id: string | undefined;
  readonly mark: unknown;
}

type Link = { href?: string | undefined; rel?: string | undefined };

/** The address of what an entry is about: not that of a recording, or of the entry as data. */
const pageOf = (links: readonly Link[] | undefined): string | undefined =>
  links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

function parse(text: string): { title: string | undefined; found: Found[] } {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        found: (parsed.feed.entries ?? []).map(({ id, links, updated, published }) => ({
          link: pageOf(links),
          id,
          mark: updated ?? published,
        })),
      };
    case 'json':
      return {
        title: parsed.feed.title,
        found: (parsed.feed.items ?? []).map((item) => ({
          link: item.url ?? item.external_url,
          id: item.id,
          mark: item.date_modified ?? item.date_published,
        })),
      };
    case 'rss':
      return {
        title: parsed.feed.title,
        found: (parsed.feed.items ?? []).map(({ link, guid, pubDate, atom, dc }) => ({
          link: link ?? pageOf(atom?.links),
          id: guid?.isPermaLink === false ? undefined : guid?.value,
          mark: pubDate ?? dc?.dates?.[0],
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        found: (parsed.feed.items ?? []).map(({ link, dc }) => ({
          link,
          id: undefined,
          mark: dc?.dates?.[0],
        })),
      };
  }
}

const XML_BASE = /\sxml:base\s?=\s?["'](?<base>[^"'<>]{1,2000})["']/u;

/** Against what a feed's addresses are meant: where it says so, else where it stands. */
function baseOf(text: string, url: string): string {
  const base = XML_BASE.exec(text.slice(0, 2000))?.groups?.['base'];
  return (base === undefined ? null : URL.parse(base, url)?.href) ?? url;
}

/** An entry's address; its name only where that is a whole one. */
function addressOf({ link, id }: Found, base: string): string | null {
  const url = link ? URL.parse(link.trim(), base) : URL.parse(id?.trim() ?? '');
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/**
 * The entries of an RSS, Atom, RDF or JSON feed; of one that is broken somewhere, those that can be read.
 * `url`: where it stands. @throws QuoinError `fetch-garbled`
 */
export function readFeed(text: string, url: string): ReadFeed {
  let parsed: ReturnType<typeof parse> | null;
  try {
    parsed = parse(text);
  } catch {
    parsed = readBrokenFeed(text, MOST_ENTRIES);
  }
  if (!parsed)
    throw new QuoinError('fetch-garbled', 'This is not a feed in RSS, Atom or JSON Feed.');
  const base = baseOf(text, url);
  const entries = parsed.found.slice(0, MOST_ENTRIES).flatMap((found) => {
    const address = addressOf(found, base);
    return address
      ? [{ url: address, mark: typeof found.mark === 'string' ? found.mark : '' }]
      : [];
  });
  return { title: parsed.title?.trim().slice(0, 500) || null, entries };
}
