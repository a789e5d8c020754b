import { describe, expect, it } from 'vitest';
import { readMarkdown } from '#shared/extract/layout/read-markdown.ts';
import { readText } from '#shared/extract/layout/read-text.ts';

/** Ten times the text may take this many times as long; the square would take a hundred. */
const MOST = 40;
const SMALL = 12_000;

const shapes: Record<string, string> = {
  'empty lines': '\n',
  spaces: ' ',
  'one word': 'a',
  'short lines': 'Short Line\n\n',
  'quoted lines': '“Quote one two three four five six”\n\n',
  bullets: '- item\n',
  numbers: '1. x\n2. y\n',
  'quote signs': '>',
  'hash signs': '#',
  dates: 'December 4, 2025 ',
  bylines: 'By A B ',
  'open brackets': '[',
  'open links': '[a](',
  backticks: '`a ',
  stars: '*a **b ',
  underscores: '_a_',
  tables: '|a|b|\n|-|-|\n',
  'wrapped lines': 'This is a line of some seventy two characters, hard wrapped as mail is\n',
  'nested lists': '- - - x\n',
};

/** CPU milliseconds, so that a busy machine does not count. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

describe.each([
  ['readText', readText],
  ['readMarkdown', readMarkdown],
] as const)('%s costs in line with the length', (_, read) => {
  it.each(Object.entries(shapes))('%s', { timeout: 60_000 }, (_name, piece) => {
    const small = piece.repeat(SMALL / piece.length);
    const large = small.repeat(10);
    read(small);

    const one = timeOf(() => read(small));
    const ten = timeOf(() => read(large));

    expect(ten).toBeLessThan(Math.max(one, 3) * MOST);
  });
});
