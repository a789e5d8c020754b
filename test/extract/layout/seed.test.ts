import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readText } from '#shared/extract/layout/read-text.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/seed');
const present = existsSync(join(FOLDER, 'expected.json'));
if (!present) console.log('skipped: ../shared/seed is not there');

describe.skipIf(!present)('the seed article', () => {
  it('is read as it stands in expected.json', () => {
    const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'));
    const raw = readFileSync(join(FOLDER, expected.file), 'utf8');

    const layout = readText(raw);

    expect(layout).toMatchObject({
      title: expected.title,
      dek: expected.dek,
      byline: [],
      source: expected.source,
      publishedAt: expected.published,
      language: 'en',
    });
    const headings = expected.sections.map(
      (section: { heading: string | null }) => section.heading,
    );
    expect(readSections(layout).map(({ heading }) => heading)).toEqual(headings);
    for (const words of expected.boilerplate) expect(layout.text).not.toContain(words);
    for (const quote of expected.quotes) expect(layout.text).toContain(quote.text);
    const items = layout.blocks.filter((block) => block.kind === 'listItem');
    expect(items.map((item) => layout.text.slice(item.start, item.end))).toEqual(
      expected.reported_lists.flatMap((list: { items: string[] }) => list.items),
    );
  });
});
