import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';

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
export const formFor = (name: string, content: string): Form =>
  formOf[extname(name).toLowerCase()] ??
  (/^\s*<(?:!doctype|html)\b/i.test(content) ? 'html' : 'text');

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() in formOf)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const fileSource = (name: string): Source => ({
  name,
  load: async () => {
    const content = await readFile(name, 'utf8');
    return { [formFor(name, content)]: content };
  },
});

/** What `FILE|DIR|URL|-` stands for. @throws Error for a file or folder that is not there, or holds no article */
export async function sourcesOf(argument: string): Promise<Source[]> {
  if (argument === '-') {
    const content = await text(process.stdin);
    return [{ name: 'stdin', load: async () => ({ [formFor('', content)]: content }) }];
  }
  if (/^https?:\/\//i.test(argument)) {
    return [{ name: argument, load: async () => ({ url: argument }) }];
  }
  if (!(await stat(argument)).isDirectory()) return [fileSource(argument)];
  const files = await filesIn(argument);
  if (files.length === 0) {
    throw new Error(`${argument} holds no file that ends in ${Object.keys(formOf).join(', ')}.`);
  }
  return files.map(fileSource);
}
