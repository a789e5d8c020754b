import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readHtml } from '#shared/extract/layout/read-html.ts';
import { readMarkdown } from '#shared/extract/layout/read-markdown.ts';
import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readText } from '#shared/extract/layout/read-text.ts';
import type { Body } from '#shared/model/body.ts';
import fc from '#test/support/fast-check.ts';

/** Lines as articles have them, and as they should not. */
const line = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '',
      'A Heading Of Words',
      'By Mara Stone',
      'March 4, 2025',
      'Advertisement',
      'Read more:',
      '•',
    ],
    ...[
      '- item',
      '1. item',
      '> quoted',
      '## Heading',
      '**bold**',
      '```',
      '| a | b |',
      '|---|---|',
      '---',
    ],
    ...[
      '“A quote of some eight words in marks here”',
      'A sentence that ends in a stop, as most do.',
    ],
    ...[
      '<p>words',
      '<div class="related">',
      '</div>',
      '<blockquote>',
      '<script>x</script>',
      '<ul><li>x',
      '&amp;#60;',
    ],
    ...[
      '<meta name="author" content="x">',
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    ],
  ),
  fc.string({ maxLength: 60 }),
  fc.string({ maxLength: 60, unit: 'binary' }),
);
const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '\u2028');
const text = fc
  .array(fc.tuple(line, breaks), { maxLength: 40 })
  .map((lines) => lines.flat().join(''));

function expectWellFormed({ text: whole, blocks }: Body): void {
  let last = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(block.end).toBeGreaterThan(block.start);
    expect(block.end).toBeLessThanOrEqual(whole.length);
    const words = whole.slice(block.start, block.end);
    expect(words.trim()).toBe(words);
    last = block.end;
  }
}

describe('any string', () => {
  it('is read by blocksOfText into blocks in order, inside it, none of white space, twice the same', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const body = blocksOfText(raw);
        expect(body.text).toBe(raw);
        expectWellFormed(body);
        expect(blocksOfText(raw)).toEqual(body);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['readText', readText, 300],
    ['readMarkdown', readMarkdown, 300],
    ['readHtml', (raw: string) => readHtml(raw), 100],
  ] as const)('is read by %s into a clean body', (_, read, numRuns) => {
    fc.assert(
      fc.property(text, (raw) => {
        const layout = read(raw);
        expectWellFormed(layout);
        expect(layout.text.isWellFormed()).toBe(true);
        expect(layout.text).not.toMatch(/[^\n\P{Cc}]|\s{3}|[\t\r\u00ad\ufeff]/u);
        expect(layout.text).toBe(
          layout.blocks.reduce((sum, block) => sum + layout.text.slice(sum.length, block.end), ''),
        );
        expect(read(raw)).toEqual(layout);
      }),
      { numRuns },
    );
  });

  it('has sections that tile its text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const layout = readText(raw);
        const sections = readSections(layout);
        const tiled = sections.map(({ start, end }) => layout.text.slice(start, end)).join('');
        expect(tiled).toBe(layout.text);
        expect(sections.map(({ index }) => index)).toEqual(sections.map((_, index) => index));
      }),
    );
  });
});
