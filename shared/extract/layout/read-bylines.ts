import { readByline } from './byline.ts';

/** What bylines and datelines say. */
export interface Bylines {
  readonly byline: readonly string[];
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

/** What the bylines and datelines of an article say, taken together. */
export function readBylines(lines: readonly string[]): Bylines {
  const names: string[] = [];
  let source: string | null = null;
  let publishedAt: string | null = null;
  let updatedAt: string | null = null;
  for (const line of lines) {
    const read = readByline(line, true);
    if (!read) continue;
    for (const name of read.names) if (!names.includes(name)) names.push(name);
    source ??= read.source;
    if (read.updated) updatedAt ??= read.date;
    else publishedAt ??= read.date;
  }
  return { byline: names, source, publishedAt: publishedAt ?? updatedAt, updatedAt };
}
