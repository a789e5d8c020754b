import type * as z from 'zod';
import type { Blob, Blobs } from '#shared/blob/blobs.ts';
import { ArticleSubmission, MAX_ARTICLE_BYTES } from '#shared/model/article-input.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { inWords } from '#shared/model/in-words.ts';
import type { JobSource } from '#shared/model/job.ts';
import { decodePage, decodeText } from '#shared/text/decode-bytes.ts';
import { isBinary } from '#shared/text/is-binary.ts';

/** JSON may escape every character of an article that is within its own limit. */
const MOST_FILE_BYTES = 4 * MAX_ARTICLE_BYTES;
/** Characters of unknown names that an error repeats. */
const MOST_NAMED = 200;

const forms: Record<string, 'text' | 'markdown' | 'html' | 'json'> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
};

const said = { url: 'url', source: 'source', title: 'title', 'published-at': 'publishedAt' };

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new QuoinError('malformed-body', `${what} is not JSON.`);
  }
}

function objectIn(text: string, what: string): object {
  const value = parse(text, what);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new QuoinError('invalid-body', `${what} is not a JSON object.`);
}

async function blobOf(
  blobs: Blobs,
  { file, mark = '', lines }: JobSource & { file: string },
): Promise<Blob> {
  if (lines && lines.to - lines.from > MOST_FILE_BYTES) {
    const size = lines.to - lines.from;
    const detail = `Line ${lines.line} has ${size} bytes; at most ${MOST_FILE_BYTES} are read.`;
    throw new QuoinError('too-large', detail);
  }
  const blob = await (lines
    ? blobs.readPart(file, { ...lines, mark })
    : blobs.read(file, MOST_FILE_BYTES));
  if (!blob) throw new QuoinError('not-found', 'The file is not there any more, or was changed.');
  return blob;
}

/** The article in a file of the drop folder, or in a line of one: its form by the name's ending, and what its metadata says of it. */
export async function readDropped(
  blobs: Blobs,
  source: JobSource & { file: string },
): Promise<ArticleSubmission> {
  const form = forms[/\.(\w{1,10})$/.exec(source.file)?.[1]?.toLowerCase() ?? ''];
  if (!form) {
    const known = Object.keys(forms).join(', ');
    throw new QuoinError('unsupported-media-type', `The file’s name must end in one of ${known}.`);
  }
  const what = source.lines ? `Line ${source.lines.line}` : 'The file';
  const blob = await blobOf(blobs, source);
  if (form === 'html' && isBinary(blob.bytes))
    throw new QuoinError('malformed-body', `${what} is no page.`);
  const text = form === 'html' ? decodePage(blob.bytes, blob.contentType) : decodeText(blob.bytes);
  if (text === null) throw new QuoinError('malformed-body', `${what} is not UTF-8.`);
  // What is said of a file of many articles is true of all of them only for their source.
  const about = Object.entries(source.lines ? { source: 'source' } : said).flatMap(
    ([name, field]) => {
      const value = blob.metadata[name];
      return value ? [[field, value]] : [];
    },
  );
  const input = {
    ...Object.fromEntries(about),
    ...(form === 'json' ? objectIn(text, what) : { [form]: text }),
  };
  const result = ArticleSubmission.safeParse(input);
  if (result.success) return result.data;
  throw new QuoinError('invalid-body', result.error.issues.map(faultOf).join(' '));
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.join(', ').slice(0, MOST_NAMED)} is not known here.`;
  }
  const words = inWords(issue);
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${words}` : words;
}
