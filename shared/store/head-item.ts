import * as z from 'zod';
import { StoredArticle } from '#shared/model/article.ts';
import { sourceKey } from '#shared/model/fold.ts';
import { ALL_ARTICLES, articlePk, byDate, HEAD, partSk, sourcePk } from './keys.ts';
import { Overlay, overlaid } from './overlay.ts';
import { join, PART_BYTES, pack, split, unpack } from './packing.ts';

const Bytes = z.instanceof(Uint8Array);

/** The article's head: the one item that says which version is current. Whoever reads an article reads through it. */
const HeadItem = Overlay.extend({
  pk: z.string(),
  version: z.int(),
  /** Parts are kept under version and stamp, so that two writers of one version never mix theirs. */
  stamp: z.string(),
  /** The packed article, unless it is too large for one item; then it lies in `bodyParts` parts. */
  body: Bytes.optional(),
  bodyParts: z.int(),
  textParts: z.int(),
  /** The first version since the article was last deleted; what was before is gone. */
  since: z.int().default(1),
  /** Says that the article was deleted, and when: the head stays, so that version numbers go on. */
  deletedAt: z.iso.datetime().optional(),
  /** Counts what people did to the overlay: a writer that saw another number looks again. */
  overlayRev: z.int().default(0),
});
export type HeadItem = z.infer<typeof HeadItem>;

export const PartItem = z.object({ sk: z.string(), bytes: Bytes });
export type PartItem = z.infer<typeof PartItem>;

export const parseHead = (item: unknown): HeadItem => HeadItem.parse(item);

export const sortAt = (article: StoredArticle): string =>
  article.publishedAt ?? article.firstReadAt;

export interface WrittenItems {
  readonly head: Record<string, unknown>;
  readonly parts: readonly { pk: string; sk: string; bytes: Uint8Array }[];
}

/** The items that one version of an article is kept in. */
export function itemsOf(
  article: StoredArticle,
  text: string,
  stamp: string,
  since: number,
): WrittenItems {
  const pk = articlePk(article.id);
  const body = pack(article);
  const bodyParts = body.length > PART_BYTES ? split(body) : [];
  const textParts = split(pack(text));
  const part = (kind: 'B' | 'T') => (bytes: Uint8Array, n: number) => ({
    pk,
    sk: partSk(article.version, stamp, kind, n),
    bytes,
  });
  const listed = byDate(sortAt(article), article.id);
  return {
    head: {
      pk,
      sk: HEAD,
      version: article.version,
      since,
      stamp,
      contentHash: article.contentHash,
      ...(bodyParts.length === 0 ? { body } : {}),
      bodyParts: bodyParts.length,
      textParts: textParts.length,
      gsi1pk: ALL_ARTICLES,
      gsi1sk: listed,
      ...(article.source ? { gsi2pk: sourcePk(sourceKey(article.source)), gsi2sk: listed } : {}),
    },
    parts: [...bodyParts.map(part('B')), ...textParts.map(part('T'))],
  };
}

/** Null where the head names parts that are not among `parts`: they were replaced while we read. */
export function assemble(
  head: HeadItem,
  kind: 'B' | 'T',
  parts: readonly PartItem[],
): Uint8Array | null {
  const count = kind === 'B' ? head.bodyParts : head.textParts;
  const found: Uint8Array[] = [];
  for (let n = 0; n < count; n++) {
    const sk = partSk(head.version, head.stamp, kind, n);
    const part = parts.find((p) => p.sk === sk);
    if (!part) return null;
    found.push(part.bytes);
  }
  return join(found);
}

/** The article of a head, with what people said of it since it was read. */
export const servedArticle = (head: HeadItem, bytes: Uint8Array): StoredArticle =>
  overlaid(StoredArticle.parse(unpack(bytes)), head);
export const textOfBytes = (bytes: Uint8Array): string => z.string().parse(unpack(bytes));
