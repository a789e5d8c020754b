import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodePage, decodeText } from '#shared/text/decode-bytes.ts';
import { isBinary } from '#shared/text/is-binary.ts';

const formOf: Record<string, 'text' | 'markdown' | 'html'> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

export type Form = 'text' | 'markdown' | 'html';

/** Something to send: its name for people, and its article, read only when its turn comes. */
export interface Source {
  readonly name: string;
  load(): Promise<Record<string, unknown>>;
}

/** By its ending; without one that is known, by how it begins. */
function formFor(name: string, bytes: Uint8Array): Form {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  const isPage = /^[^<\w]{0,200}<(?:!doctype|html)\b/i.test(start);
  return formOf[extname(name).toLowerCase()] ?? (isPage ? 'html' : 'text');
}

/** A file's article in its form. @throws Error where the file is not text */
export function formOfFile(name: string, bytes: Uint8Array): Partial<Record<Form, string>> {
  const form = formFor(name, bytes);
  if (form === 'html' && isBinary(bytes)) throw new Error('The file is no page.');
  const content = form === 'html' ? decodePage(bytes) : decodeText(bytes);
  if (content === null) throw new Error('The file is not UTF-8.');
  return { [form]: content };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() in formOf)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const fileSource = (name: string): Source => ({
  name,
  load: async () => formOfFile(name, await readFile(name)),
});

/** What `FILE|DIR|URL|-` stands for. @throws Error for a file or folder that is not there, or holds no article */
export async function sourcesOf(argument: string): Promise<Source[]> {
  if (argument === '-') {
    const content = await buffer(process.stdin);
    return [{ name: 'stdin', load: async () => formOfFile('', content) }];
  }
  if (/^https?:\/\//i.test(argument)) {
    return [{ name: argument, load: async () => ({ url: argument }) }];
  }
  const found = await stat(argument).catch(() => null);
  if (!found) throw new Error(`There is no file or folder ${argument}.`);
  if (!found.isDirectory()) return [fileSource(argument)];
  const files = await filesIn(argument);
  if (files.length === 0) {
    throw new Error(`${argument} holds no file that ends in ${Object.keys(formOf).join(', ')}.`);
  }
  return files.map(fileSource);
}
