import { QuoinError } from '#shared/model/errors.ts';
import { decodePage, decodeText } from '#shared/text/decode-bytes.ts';
import { isBinary } from '#shared/text/is-binary.ts';

/** Larger than the largest article in JSON's escapes; what is in it has narrower limits of its own. */
const MOST_BYTES = 4_000_000;

const tooLarge = () => new QuoinError('too-large', `At most ${MOST_BYTES} bytes are read.`);

async function bytesOf(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MOST_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The form in which a raw body of this type is an article; JSON says it itself. */
const rawForms: Record<string, string> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
};

/** A page in the character set that it or its type declares, as a file of it is read; text by its type, else UTF-8. */
function articleIn(bytes: Uint8Array, form: string, type: string): string {
  if (form === 'html') {
    if (isBinary(bytes)) throw new QuoinError('malformed-body', 'The body is no page.');
    return decodePage(bytes, type);
  }
  const text = decodeText(bytes, type);
  if (text === null) throw new QuoinError('malformed-body', 'The body is not in its charset.');
  return text;
}

/**
 * A JSON body as it is; where `raw`, also an article as `{text}`, `{markdown}` or `{html}`. Never trusted: a schema
 * comes after.
 */
export async function readBody(request: Request, raw: boolean): Promise<unknown> {
  const type =
    (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const form = raw ? rawForms[type] : undefined;
  if (type !== 'application/json' && !form) {
    const known = ['application/json', ...(raw ? Object.keys(rawForms) : [])].join(', ');
    throw new QuoinError(
      'unsupported-media-type',
      `Content-Type must be ${raw ? 'one of ' : ''}${known}.`,
    );
  }
  if (!/^(?:identity)?$/i.test(request.headers.get('Content-Encoding') ?? '')) {
    throw new QuoinError('unsupported-media-type', 'A body is read without Content-Encoding only.');
  }
  const bytes = await bytesOf(request);
  if (form) return { [form]: articleIn(bytes, form, request.headers.get('Content-Type') ?? '') };
  const text = decodeText(bytes);
  if (text === null) throw new QuoinError('malformed-body', 'The body is not UTF-8.');
  try {
    return JSON.parse(text);
  } catch {
    throw new QuoinError('malformed-body', 'The body is not JSON.');
  }
}
