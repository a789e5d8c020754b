import { decodePage } from '#shared/text/decode-bytes.ts';
import { type FetchDeps, follow, publicWorld, withPatience } from './get.ts';
import { Robots } from './robots.ts';

/** A feed's document, or that it is as it was. */
export type FetchedFeed =
  | { readonly changed: false }
  | {
      readonly changed: true;
      readonly url: string;
      readonly text: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

/** @throws QuoinError `fetch-…` */
export type FetchFeed = (
  url: string,
  known: { etag: string | null; lastModified: string | null },
) => Promise<FetchedFeed>;

const TYPES = [
  'application/atom+xml',
  'application/rss+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
  'application/json',
  'text/plain',
];
const MOST_BYTES = 3_000_000;

const line = (value: string | undefined): string | null => value?.slice(0, 500) ?? null;

/** Fetches feeds by the same door as pages, and only where they changed. */
export function guardedFeeds(deps: FetchDeps): FetchFeed {
  const robots = new Robots(deps);
  return (address, { etag, lastModified }) =>
    withPatience(deps, async (signal) => {
      const headers = {
        ...(etag === null ? {} : { 'If-None-Match': etag }),
        ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
      };
      const wanted = { types: TYPES, mostBytes: MOST_BYTES, headers };
      const got = await follow(deps, address, wanted, signal, (target) =>
        robots.check(target, signal),
      );
      if (got.status === 304) return { changed: false };
      return {
        changed: true,
        url: got.url,
        text: decodePage(got.bytes, got.headers['content-type'] ?? ''),
        etag: line(got.headers.etag),
        lastModified: line(got.headers['last-modified']),
      };
    });
}

export const feedFetcher = ({ contact }: { contact: string | undefined }): FetchFeed =>
  guardedFeeds(publicWorld(contact));
