import { KEPT_ATTRIBUTES } from '../data/html-tags.ts';

/** A tag as written. Attribute names in small letters, values undecoded; only the kept attributes. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** Offset behind its `>`. */
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
}

const LONGEST_VALUE = 8_000;
const LONGEST_NAME = 40;
const NONE: ReadonlyMap<string, string> = new Map();
const NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /[^\s=/>"']+/y;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where quotation marks last were not found: looking for them again and again would cost the square of the page. */
export interface Memory {
  noMore: Set<string>;
}

/** Reads the tag that starts at `at` (its `<`); null where none does, or where it never ends. */
export function scanTag(
  html: string,
  at: number,
  memory: Memory,
  wanted = KEPT_ATTRIBUTES,
): Tag | null {
  const closing = html.charCodeAt(at + 1) === 47;
  NAME.lastIndex = at + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0];
  if (name === undefined) return null;
  let pos = NAME.lastIndex;
  const attributes = new Map<string, string>();
  for (;;) {
    let code = html.charCodeAt(pos);
    while (isSpace(code) || code === 47) code = html.charCodeAt(++pos);
    if (Number.isNaN(code)) return null;
    if (code === 62) break;
    ATTRIBUTE.lastIndex = pos;
    const key = ATTRIBUTE.exec(html)?.[0];
    if (key === undefined) {
      pos++;
      continue;
    }
    pos = ATTRIBUTE.lastIndex;
    const value = scanValue(html, pos, memory);
    pos = value.end;
    const lower = key.length <= LONGEST_NAME ? key.toLowerCase() : '';
    if (!closing && (wanted.has(lower) || lower === 'style') && !attributes.has(lower)) {
      const words = html.slice(value.from, value.to);
      if (words.length <= LONGEST_VALUE) attributes.set(lower, words);
    }
  }
  return {
    name: name.length <= LONGEST_NAME ? name.toLowerCase() : 'unknown',
    closing,
    end: pos + 1,
    attributes: attributes.size === 0 ? NONE : attributes,
  };
}

/** The value behind an attribute's name, if there is an equals sign. */
function scanValue(
  html: string,
  at: number,
  memory: Memory,
): { from: number; to: number; end: number } {
  let pos = at;
  while (isSpace(html.charCodeAt(pos))) pos++;
  if (html.charCodeAt(pos) !== 61) return { from: at, to: at, end: at };
  pos++;
  while (isSpace(html.charCodeAt(pos))) pos++;
  const mark = html[pos] ?? '';
  if ((mark === '"' || mark === "'") && !memory.noMore.has(mark)) {
    const close = html.indexOf(mark, pos + 1);
    if (close !== -1) return { from: pos + 1, to: close, end: close + 1 };
    memory.noMore.add(mark);
  }
  const from = pos;
  for (;;) {
    const code = html.charCodeAt(pos);
    if (Number.isNaN(code) || code === 62 || isSpace(code)) break;
    pos++;
  }
  return { from, to: pos, end: pos };
}
