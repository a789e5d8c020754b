import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '#shared/text/decode-bytes.ts';

const PAGE = /^(?<id>.+)\.html(?<packed>\.gz)?$/u;

/** The pages of a folder, `{id}.html.gz` or `{id}.html`, decoded. */
export function pagesIn(directory: string): { id: string; html: string }[] {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const match = PAGE.exec(name)?.groups;
      if (!match?.['id']) return [];
      const bytes = readFileSync(join(directory, name));
      return [{ id: match['id'], html: decodePage(match['packed'] ? gunzipSync(bytes) : bytes) }];
    });
}
