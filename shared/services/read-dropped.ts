import type { Blobs } from '#shared/blob/blobs.ts';
import { ArticleInput, MAX_ARTICLE_BYTES } from '#shared/model/article-input.ts';
import { QuoinError } from '#shared/model/errors.ts';

/** JSON may escape every character of an article that is within its own limit. */
const MOST_FILE_BYTES = 4 * MAX_ARTICLE_BYTES;

const forms: Record<string, 'text' | 'markdown' | 'html' | 'json'> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
};

const said = { url: 'url', source: 'source', title: 'title', 'published-at': 'publishedAt' };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new QuoinError('malformed-body', 'The file is not JSON.');
  }
}

/** The article in a file of the drop folder: its form by the name's ending, and what its metadata says of it. */
export async function readDropped(blobs: Blobs, key: string): Promise<ArticleInput> {
  const form = forms[/\.(\w{1,10})$/.exec(key)?.[1]?.toLowerCase() ?? ''];
  if (!form) {
    const known = Object.keys(forms).join(', ');
    throw new QuoinError('unsupported-media-type', `The file’s name must end in one of ${known}.`);
  }
  const blob = await blobs.read(key, MOST_FILE_BYTES);
  if (!blob) throw new QuoinError('not-found', 'The file is not there any more.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(blob.bytes);
  } catch {
    throw new QuoinError('malformed-body', 'The file is not UTF-8.');
  }
  const about = Object.entries(said).flatMap(([name, field]) => {
    const value = blob.metadata[name];
    return value ? [[field, value]] : [];
  });
  const input = {
    ...Object.fromEntries(about),
    ...(form === 'json' ? Object(parse(text)) : { [form]: text }),
  };
  const result = ArticleInput.safeParse(input);
  if (result.success) return result.data;
  const detail = result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join(' ');
  throw new QuoinError('invalid-body', detail);
}
