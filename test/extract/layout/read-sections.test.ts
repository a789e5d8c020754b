import { describe, expect, it } from 'vitest';
import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readText } from '#shared/extract/layout/read-text.ts';

const PROSE =
  'The harbour was full by noon, and the boats that came late lay in the roads until the tide turned again.';

describe('readSections', () => {
  it('gives the lede, then a section from each heading to the next', () => {
    const layout = readText(
      ['A Harbour Fills Before Noon', PROSE, 'What the tide left', PROSE, 'Who Pays', PROSE].join(
        '\n\n',
      ),
    );

    const sections = readSections(layout);

    expect(sections.map(({ heading, level }) => [heading, level])).toEqual([
      [null, 1],
      ['What the tide left', 2],
      ['Who Pays', 2],
    ]);
    expect(layout.text.slice(sections[1]!.start)).toMatch(/^What the tide left\n\n/u);
    expect(sections.at(-1)!.end).toBe(layout.text.length);
  });

  it('has no lede where a heading comes first', () => {
    const body = {
      text: 'One\n\ntext',
      blocks: [
        { start: 0, end: 3, kind: 'heading', level: 2 },
        { start: 5, end: 9, kind: 'paragraph' },
      ],
    } as const;

    expect(readSections(body)).toEqual([{ index: 0, heading: 'One', level: 2, start: 0, end: 9 }]);
  });

  it('gives none for an empty body', () => {
    expect(readSections({ text: '', blocks: [] })).toEqual([]);
  });
});
