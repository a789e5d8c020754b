import type { Ask } from './presentation.ts';

/** One letter for each field, since Telegram gives a button 64 bytes and Discord 100 characters. */
const letters = {
  id: 'i',
  about: 'a',
  speaker: 's',
  source: 'o',
  from: 'f',
  to: 't',
  limit: 'l',
  page: 'p',
  name: 'n',
  article: 'r',
  length: 'g',
  words: 'w',
} as const;

const fields: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(letters).map(([field, letter]) => [letter, field]),
);
const NUMBERS = new Set(['limit', 'page']);

const escaped = (value: string): string =>
  value.replace(/[%~]/g, encodeURIComponent).replace(/~/g, '%7E');

/** `said~s=sp_ada-marlowe~p=2`; null where it takes more than `most` bytes of UTF-8. */
export function encodeAsk({ tool, input }: Ask, most: number): string | null {
  const parts = Object.entries(input).map(([field, value]) => {
    const letter = field in letters ? letters[field as keyof typeof letters] : field;
    return `${letter}=${escaped(String(value))}`;
  });
  const text = [tool, ...parts].join('~');
  return Buffer.byteLength(text) <= most ? text : null;
}

/** Null where it is none; whether the tool exists and takes this is for the tool to say. */
export function decodeAsk(text: string): Ask | null {
  const [tool = '', ...parts] = text.split('~');
  if (!/^[a-z]{1,20}$/.test(tool)) return null;
  const input: Record<string, string | number> = {};
  for (const part of parts) {
    const field = fields[part.slice(0, 1)];
    if (field === undefined || part[1] !== '=') return null;
    const value = part.slice(2).replace(/%7E/g, '~').replace(/%25/g, '%');
    input[field] = NUMBERS.has(field) ? Number(value) : value;
  }
  return { tool, input };
}
