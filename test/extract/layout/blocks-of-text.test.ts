import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';

const PROSE =
  'The harbour was full by noon, and the boats that came late had to lie in the roads until the tide turned again in the evening.';

function kindsOf(raw: string): [string, string][] {
  return blocksOfText(raw).blocks.map((block) => [block.kind, raw.slice(block.start, block.end)]);
}

function kindOf(raw: string, words: string): string | undefined {
  return kindsOf(raw).find(([, text]) => text === words)?.[0];
}

function article(...lines: string[]): string {
  return ['A Harbour Fills Before Noon', PROSE, ...lines, PROSE, PROSE].join('\n\n');
}

describe('headings are judged from layout', () => {
  it.each([
    'Boats Wait in the Roads',
    'What the tide left',
    'WHAT THE TIDE LEFT',
    '“We Are Not Leaving”',
    '5% of the Fleet Lost Since 2019',
    'A Warning: More Boats Will Come',
  ])('%s is one', (line) => {
    expect(kindOf(article(line), line)).toBe('heading');
  });

  it.each([
    'The boats waited in the roads.',
    'The harbour master added:',
    '“We are not leaving.”',
    'and so they waited',
    'The harbour master said: ‘We had no room’',
    'KEEPER: And then the lamps went out?',
    'So what happens now?',
    'He waited, and the others waited with him, for the tide, the moon and the man with the key',
  ])('%s is none', (line) => {
    expect(kindOf(article(line), line)).toBe('paragraph');
  });

  it('takes a question for a heading beside other headings', () => {
    const raw = article('What happens now?', PROSE, 'Boats Wait in the Roads');

    expect(kindOf(raw, 'What happens now?')).toBe('heading');
  });

  it('needs something under a heading', () => {
    const raw = `${article()}\n\nBoats Wait in the Roads`;

    expect(kindOf(raw, 'Boats Wait in the Roads')).toBe('paragraph');
  });

  it('finds none in a text of paragraphs alone', () => {
    const raw = [PROSE, 'No one was hurt.', PROSE, 'It was noon.'].join('\n');

    expect(kindsOf(raw).map(([kind]) => kind)).toEqual(Array(4).fill('paragraph'));
  });

  it('reads the hash signs of Markdown pasted as text', () => {
    const { blocks, text } = blocksOfText(article('### What the tide left'));
    const heading = blocks.find((block) => block.kind === 'heading')!;

    expect([text.slice(heading.start, heading.end), heading.level]).toEqual([
      'What the tide left',
      3,
    ]);
  });
});

describe('lists', () => {
  it('leaves markers out and counts each list', () => {
    const raw = article('He named three:', '• one\n• two\n• three', PROSE, '1. first\n2. second');
    const items = blocksOfText(raw).blocks.filter((block) => block.kind === 'listItem');

    expect(items.map((item) => [raw.slice(item.start, item.end), item.list])).toEqual([
      ['one', 0],
      ['two', 0],
      ['three', 0],
      ['first', 1],
      ['second', 1],
    ]);
  });

  it.each(['1989. It was a cold year.', '- he paused - then went on.'])(
    'does not take the lone %s for one',
    (line) => {
      expect(kindOf(article(line), line)).toBe('paragraph');
    },
  );
});

describe('paragraphs', () => {
  it('joins hard-wrapped lines and keeps the line breaks inside the span', () => {
    const raw = [
      'The harbour was full by noon, and the boats that came late had to lie',
      'in the roads until the tide turned again in the evening, when a wind',
      'came up.',
      '',
      'Nobody was hurt, though two of the boats had lost their anchors and a',
      'third her mast.',
    ].join('\n');

    const { blocks } = blocksOfText(raw);

    expect(blocks.map((block) => [block.kind, block.start, block.end])).toEqual([
      ['paragraph', 0, raw.indexOf('\n\n')],
      ['paragraph', raw.indexOf('Nobody'), raw.length],
    ]);
  });

  it.each(['\r\n', '\r', '\u2028', '\u0085'])('reads %j as a line break', (lineBreak) => {
    const raw = [PROSE, PROSE].join(lineBreak);

    expect(blocksOfText(raw).blocks).toHaveLength(2);
  });

  it('reads quote signs and an inset paragraph as block quotes', () => {
    const inset = `    ${PROSE}`;
    const raw = article('> We had no room', inset);

    expect(kindOf(raw, 'We had no room')).toBe('blockquote');
    expect(kindsOf(raw).filter(([kind]) => kind === 'blockquote')).toHaveLength(2);
  });

  it('knows a pulled quote by the paragraph that holds it', () => {
    const pulled = '“There was no room for one boat more that day”';
    const raw = article(`${pulled}, the harbour master said on Monday, and shut the gate.`, pulled);

    expect(kindOf(raw, pulled)).toBe('pullQuote');
  });
});

describe('the head of a text', () => {
  it('tells a rubric from the title', () => {
    const raw = `Harbours\n\nA Harbour Fills Before Noon\n\n${PROSE}\n\n${PROSE}`;

    expect(kindOf(raw, 'A Harbour Fills Before Noon')).toBe('title');
    expect(kindOf(raw, 'Harbours')).toBe('boilerplate');
  });

  it('takes a first sentence for a paragraph, not a title', () => {
    const first = 'A boat has been found, the harbour master says.';

    expect(kindOf([first, PROSE, PROSE].join('\n\n'), first)).toBe('paragraph');
  });

  it.each([
    'Advertisement',
    'Image',
    '* * *',
    'Read more: The tide tables',
    'Photo: Mara Stone / Harbour Archive',
    'Sign up for our newsletter',
    'Subscribe now for 1 crown a week',
    'Register to continue reading',
    'Share this article',
    '© 2026 Harbour Press. All rights reserved.',
  ])('leaves %s out', (line) => {
    expect(kindOf(article(line), line)).toBe('boilerplate');
  });

  it.each([
    'Photographs of the boats were shown to the jury, who asked for more light.',
    'Image is everything, he said, and left.',
    'Share prices fell.',
    'Related charges were dropped.',
    'Register for the count at the town hall by Friday, the harbour office says.',
    'Click on any window in the harbour office and somebody will shrug.',
  ])('keeps %s', (line) => {
    expect(kindOf(article(line), line)).toBe('paragraph');
  });
});
