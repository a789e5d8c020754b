import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml } from '#shared/extract/layout/read-html.ts';
import { readMarkdown } from '#shared/extract/layout/read-markdown.ts';
import { readText } from '#shared/extract/layout/read-text.ts';
import type { ReadLayout } from '#shared/model/reading.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/layout');
const readers: Record<string, (raw: string) => ReadLayout> = {
  'source.txt': readText,
  'source.md': readMarkdown,
  'source.html': readHtml,
};

describe('each fixture is read as its expected.json says', () => {
  for (const name of readdirSync(FOLDER)) {
    it(name, () => {
      const file = readdirSync(join(FOLDER, name)).find((entry) => entry in readers)!;
      const raw = readFileSync(join(FOLDER, name, file), 'utf8');
      const expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'));

      const { text, blocks, ...about } = readers[file]!(raw);

      const shown = blocks.map((block) => [
        [block.kind, block.level, block.list].filter((part) => part !== undefined).join(' '),
        text.slice(block.start, block.end),
      ]);
      expect({ ...about, blocks: shown }).toEqual(expected);
    });
  }
});
