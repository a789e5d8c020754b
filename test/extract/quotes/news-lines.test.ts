import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';

const FOLDER = new URL('../../fixtures/news-lines/', import.meta.url);

/** Passages and what is wanted of them, as the README beside them says. */
function passagesOf(file: string): { text: string; wanted: string[] }[] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .trimEnd()
    .split('\n====\n')
    .map((part) => {
      const [text = '', wanted = ''] = part.split('\n----\n');
      return { text, wanted: wanted.split('\n') };
    });
}

/** How the engine reads what a wanted line speaks of, in the same form. */
function readingOf(text: string, wanted: string): string {
  const quotes = readQuotes(blocksOfText(text));
  const opening = wanted.replace(/^[~!] ?/, '').split(' | ')[0] ?? '';
  const quote = quotes.quotes.find(
    ({ start, type }) => text.startsWith(opening, start) && type !== 'indirect',
  );
  if (!quote) return `!${opening}`;
  const { name = '', kind = '', role = null } = quotes.speakers[quote.speaker ?? -1] ?? {};
  return [opening, name, kind, role ?? ''].join(' | ').replace(/[ |]+$/, '');
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))
  describe(file, () => {
    it.each(passagesOf(file))('$text', ({ text, wanted }) => {
      for (const line of wanted) {
        const isMissed = line.startsWith('~');
        const reading = readingOf(text, line).toLowerCase();
        const right = line.replace(/^~ /, '').toLowerCase();
        if (isMissed) expect(reading, 'is read now: take the mark away').not.toBe(right);
        else expect(reading).toBe(right);
      }
    });
  });
