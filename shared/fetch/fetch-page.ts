import { MAX_PAGE_BYTES } from '#shared/model/article-input.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { decodePage } from '#shared/text/decode-bytes.ts';
import { isBinary } from '#shared/text/is-binary.ts';
import { type FetchDeps, follow, mediaType, publicWorld, withPatience } from './get.ts';
import { Robots } from './robots.ts';

/** A page as it came, and in which form an article is in it. */
export interface FetchedPage {
  readonly url: string;
  readonly form: 'html' | 'text' | 'markdown';
  readonly content: string;
}

/** @throws QuoinError `fetch-…`, one code for each way to fail */
export type FetchPage = (url: string) => Promise<FetchedPage>;

const forms: Record<string, FetchedPage['form']> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
};

const wanted = { types: Object.keys(forms), mostBytes: MAX_PAGE_BYTES };

/** Fetches pages from the public Internet only, as robots.txt allows. */
export function guardedPages(deps: FetchDeps): FetchPage {
  const robots = new Robots(deps);
  return (address) =>
    withPatience(deps, async (signal) => {
      const got = await follow(deps, address, wanted, signal, (target) =>
        robots.check(target, signal),
      );
      const form = forms[mediaType(got.headers)];
      if (got.status !== 200 || !form) throw new QuoinError('fetch-type', 'No page came.');
      if (isBinary(got.bytes)) {
        throw new QuoinError('fetch-type', 'What came is not text, whatever it says of itself.');
      }
      return {
        url: got.url,
        form,
        content: decodePage(got.bytes, got.headers['content-type'] ?? ''),
      };
    });
}

export const pageFetcher = ({ contact }: { contact: string | undefined }): FetchPage =>
  guardedPages(publicWorld(contact));
