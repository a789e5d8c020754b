/** A file as it lies in the drop folder. */
export interface Blob {
  readonly bytes: Uint8Array;
  /** As the uploader gave it; null where it gave none. */
  readonly contentType: string | null;
  /** What the uploader says of the article: `url`, `source`, `title`, `published-at`. Names are lower case. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** Files by key. */
export interface Blobs {
  /** Null where there is none. @throws QuoinError `too-large` above `maxBytes`, before the file is fetched. */
  read(key: string, maxBytes: number): Promise<Blob | null>;
}
