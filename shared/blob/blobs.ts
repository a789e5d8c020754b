/** A file, or a part of one, as it lies in the drop folder. */
export interface Blob {
  readonly bytes: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
  /** As the uploader gave it; null where it gave none. */
  readonly contentType: string | null;
  /** What the uploader says of the article: `url`, `source`, `title`, `published-at`. Names are lower case. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** A part of a file as it was when it had this mark: an ETag. Bytes, end exclusive; the file may end before. */
export interface BlobPart {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** Files by key. */
export interface Blobs {
  /** Null where there is none. @throws QuoinError `too-large` above `maxBytes`, before the file is fetched. */
  read(key: string, maxBytes: number): Promise<Blob | null>;
  /** Null where the file is gone, or another one stands in its place by now. */
  readPart(key: string, part: BlobPart): Promise<Blob | null>;
}
