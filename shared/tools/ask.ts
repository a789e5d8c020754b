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

/** `said~s=sp_ada-marlowe~p=2` */
export function encodeAsk({ tool, input }: Ask): string {
  const parts = Object.entries(input).map(([field, value]) => {
    const letter = field in letters ? letters[field as keyof typeof letters] : field;
    return `${letter}=${escaped(String(value))}`;
  });
  return [tool, ...parts].join('~');
}

/** What another question asks otherwise than this one, `~p=2`; null where it is not this one asked further. */
export function encodeFurther({ tool, input }: Ask, asked: Ask): string | null {
  if (tool !== asked.tool || Object.keys(asked.input).some((field) => !(field in input))) {
    return null;
  }
  const other = Object.entries(input).filter(([field, value]) => asked.input[field] !== value);
  return encodeAsk({ tool: '', input: Object.fromEntries(other) });
}

/**
 * Null where it is none; whether the tool exists and takes this is for the tool to say. `asked`: what a question is asked
 * further from that only says what it asks otherwise.
 */
export function decodeAsk(text: string, asked: Ask | null = null): Ask | null {
  const [said = '', ...parts] = text.split('~');
  const from = said === '' ? asked : { tool: said, input: {} };
  if (!from || !/^[a-z]{1,20}$/.test(from.tool)) return null;
  const input: Record<string, string | number> = { ...from.input };
  for (const part of parts) {
    const field = fields[part.slice(0, 1)];
    if (field === undefined || part[1] !== '=') return null;
    const value = part.slice(2).replace(/%7E/g, '~').replace(/%25/g, '%');
    input[field] = NUMBERS.has(field) ? Number(value) : value;
  }
  return { tool: from.tool, input };
}
