import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { QuoinError } from '#shared/model/errors.ts';
import type { Blob, Blobs } from './blobs.ts';

export interface FolderFile {
  readonly key: string;
  /** Changes whenever the file does: what an ETag is in a bucket. */
  readonly mark: string;
}

const markOf = ({ size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number }): string =>
  createHash('sha256').update(`${size} ${mtimeMs} ${ino}`).digest('hex').slice(0, 32);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The files below a folder, hidden ones left out, by path; keys have slashes as in a bucket. */
export async function filesOf(folder: string): Promise<FolderFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((name) => name.startsWith('.')),
    );
  const files = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => null);
      const key = relative(folder, path).split(sep).join('/');
      return found ? [{ key, mark: markOf(found) }] : [];
    }),
  );
  return files.flat().sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Files of one folder, read as those of a bucket are: locally it stands for the bucket. */
export function folderBlobs(folder: string): Blobs {
  const root = resolve(folder);
  const read = async (
    key: string,
    wanted: (found: { size: number; mark: string }) => { from: number; to: number } | null,
  ): Promise<Blob | null> => {
    const path = resolve(root, key);
    if (!path.startsWith(root + sep)) return null;
    try {
      const file = await open(path);
      try {
        const found = await file.stat();
        const { size } = found;
        const span = wanted({ size, mark: markOf(found) });
        if (!span) return null;
        const bytes = Buffer.alloc(Math.max(0, Math.min(span.to, size) - span.from));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, span.from);
        return { bytes: bytes.subarray(0, bytesRead), size, contentType: null, metadata: {} };
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    read: (key, maxBytes) =>
      read(key, ({ size }) => {
        if (size <= maxBytes) return { from: 0, to: size };
        const detail = `${key} has ${size} bytes; at most ${maxBytes} are read.`;
        throw new QuoinError('too-large', detail);
      }),
    readPart: (key, { from, to, mark }) =>
      read(key, (found) => (found.mark === mark || mark === '' ? { from, to } : null)),
  };
}
