import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import * as z from 'zod';

export interface IngestOptions {
  readonly api: string;
  readonly token: string | undefined;
  readonly title?: string;
  readonly url?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

const formOf: Record<string, 'markdown' | 'html'> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

const Kept = z.object({
  id: z.string(),
  title: z.string().nullable(),
  version: z.int(),
  quoteCount: z.int(),
});
const Refused = z.object({ detail: z.string() });

/** Sends a file to the API. @returns what became of it, in one line. @throws Error with the API's own words. */
export async function ingestFile(file: string, options: IngestOptions): Promise<string> {
  const { api, token, ...about } = options;
  const content = await readFile(file, 'utf8');
  const form = formOf[extname(file).toLowerCase()] ?? 'text';
  const reply = await fetch(`${api}/v1/articles`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ [form]: content, ...about }),
  });
  const body: unknown = await reply.json();
  if (!reply.ok) {
    const refused = Refused.safeParse(body);
    throw new Error(`${file}: ${refused.success ? refused.data.detail : `HTTP ${reply.status}`}`);
  }
  const { id, title, version, quoteCount } = Kept.parse(body);
  const fresh = reply.status === 201 ? 'kept' : `known, version ${version}`;
  return `${fresh}: ${title ?? file} (${quoteCount} quotes) ${api}/v1/articles/${id}`;
}
