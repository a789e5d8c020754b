import type { StoredArticle } from '#shared/model/article.ts';

/** What was unpacked of a head: the article as served, and its text where that was read too. */
export interface Unpacked {
  readonly article: StoredArticle;
  readonly text?: string | undefined;
}

/** The last heads that were unpacked. Who reads one that is the same as before need not unpack it again. */
export interface UnpackedHeads {
  /** What was unpacked of just this state of the head, reviews included. */
  find(item: Record<string, unknown>): Unpacked | undefined;
  keep(item: Record<string, unknown>, unpacked: Unpacked): void;
}

/** Packed bytes of the heads kept: unpacked they are some twenty times that, 40 MB. */
const MOST_BYTES = 2_000_000;

/** Each write of a head has a stamp of its own, and each of its reviews a number. */
const stateOf = (item: Record<string, unknown>): string =>
  `${item['version']}#${item['stamp']}#${item['overlayRev'] ?? 0}`;

const sizeOf = ({ body }: Record<string, unknown>): number =>
  body instanceof Uint8Array ? body.length : MOST_BYTES;

/** In this process only: every read still asks DynamoDB for the head, so nothing that is served is older than it. */
export function unpackedHeads(mostBytes = MOST_BYTES): UnpackedHeads {
  const kept = new Map<unknown, { state: string; bytes: number; unpacked: Unpacked }>();
  let bytes = 0;
  const drop = (pk: unknown) => {
    bytes -= kept.get(pk)?.bytes ?? 0;
    kept.delete(pk);
  };
  return {
    find: (item) => {
      const found = kept.get(item['pk']);
      if (found?.state !== stateOf(item)) return undefined;
      kept.delete(item['pk']);
      kept.set(item['pk'], found);
      return found.unpacked;
    },
    keep: (item, unpacked) => {
      drop(item['pk']);
      const size = sizeOf(item) + (unpacked.text?.length ?? 0) / 4;
      if (size > mostBytes / 8) return;
      kept.set(item['pk'], { state: stateOf(item), bytes: size, unpacked });
      bytes += size;
      for (const [pk] of kept) {
        if (bytes <= mostBytes) break;
        drop(pk);
      }
    },
  };
}
