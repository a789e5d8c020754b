const PROBED = 4096;
const DECLARED = /<meta[^>]{0,300}?charset\s{0,4}=\s{0,4}["']?\s{0,4}(?<name>[\w-]{2,40})/iu;
/** Feeds and XHTML pages say it in their first line. */
const DECLARED_XML =
  /^[^<]{0,20}<\?xml[^>]{0,200}?\bencoding\s{0,4}=\s{0,4}["'](?<name>[\w-]{2,40})/u;
const FALLBACK = 'windows-1252';

/**
 * Decodes a page's bytes: a byte order mark first; UTF-8 where they are valid as that and go beyond ASCII, whatever is
 * said of them, since pages are saved and served anew under an old declaration; then the transport's charset, then
 * what the page declares, else Windows-1252. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null = null): string {
  const marked = byMark(bytes);
  if (marked) return decode(bytes, marked) ?? '';
  const unicode = decode(bytes, 'utf-8', true);
  if (unicode !== null && /[\u0080-\uffff]/u.test(unicode)) return unicode;
  const head = new TextDecoder(FALLBACK).decode(bytes.subarray(0, PROBED));
  const stated = charsetOf(contentType);
  const declared = (DECLARED_XML.exec(head) ?? DECLARED.exec(head))?.groups?.['name'];
  for (const name of [stated, declared]) {
    const text = name && !/^utf-?8$/iu.test(name) ? decode(bytes, name) : null;
    if (text !== null && text !== undefined && text !== '') return text;
  }
  return unicode ?? decodeLoosely(bytes);
}

/** A text's bytes: by their byte order mark, the charset of their type, else as UTF-8; null where they are not that. */
export const decodeText = (bytes: Uint8Array, contentType: string | null = null): string | null =>
  decode(bytes, byMark(bytes) ?? charsetOf(contentType) ?? 'utf-8', true);

const charsetOf = (contentType: string | null): string | undefined =>
  /charset\s{0,4}=\s{0,4}"?(?<name>[\w-]{2,40})/iu.exec(contentType ?? '')?.groups?.['name'];

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, name: string, fatal = false): string | null {
  try {
    return new TextDecoder(name, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** A page in UTF-8 with a few broken bytes stays UTF-8; one with many is Windows-1252. */
function decodeLoosely(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const beyond = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
  return broken > beyond / 4 ? new TextDecoder(FALLBACK).decode(bytes) : text;
}
