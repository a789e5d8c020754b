import { parseFeed } from 'feedsmith';
import { QuoinError } from '#shared/model/errors.ts';

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

interface Found {
  readonly link: string | undefined;
  readonly mark: unknown;
}

function parse(text: string): { title: string | undefined; found: Found[] } {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        found: (parsed.feed.entries ?? []).map(({ links = [], updated, published }) => ({
          link: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])
            ?.href,
          mark: updated ?? published,
        })),
      };
    case 'json':
      return {
        title: parsed.feed.title,
        found: (parsed.feed.items ?? []).map((item) => ({
          link: item.url ?? item.external_url,
          mark: item.date_modified ?? item.date_published,
        })),
      };
    case 'rss':
      return {
        title: parsed.feed.title,
        found: (parsed.feed.items ?? []).map(({ link, guid, pubDate }) => ({
          link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
          mark: pubDate,
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        found: (parsed.feed.items ?? []).map(({ link }) => ({ link, mark: undefined })),
      };
  }
}

function addressOf(link: string | undefined, base: string): string | null {
  const url = link ? URL.parse(link.trim(), base) : null;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** The entries of an RSS, Atom, RDF or JSON feed. `url`: where it stands. @throws QuoinError `fetch-garbled` */
export function readFeed(text: string, url: string): ReadFeed {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(text);
  } catch {
    throw new QuoinError('fetch-garbled', 'This is not a feed in RSS, Atom or JSON Feed.');
  }
  const entries = parsed.found.slice(0, MOST_ENTRIES).flatMap(({ link, mark }) => {
    const address = addressOf(link, url);
    return address ? [{ url: address, mark: typeof mark === 'string' ? mark : '' }] : [];
  });
  return { title: parsed.title?.trim().slice(0, 500) || null, entries };
}
