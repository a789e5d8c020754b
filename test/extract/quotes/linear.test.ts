import { expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import { HOSTILE_TEXTS } from '#test/support/hostile-texts.ts';

/** Ten times the text may take this many times as long; the square would take a hundred. */
const MOST = 25;
const SMALL = 15_000;

/** CPU milliseconds, so that a busy machine does not count. */
function timeOf(text: string): number {
  const body = blocksOfText(text);
  const before = process.cpuUsage();
  readQuotes(body);
  return process.cpuUsage(before).user / 1000;
}

it.each(Object.entries(HOSTILE_TEXTS))('%s cost in line with their length', (_, textOf) => {
  const small = textOf(SMALL);
  // The first rounds are compiled as they run, which would hide what grows.
  const one = Math.min(...Array.from({ length: 6 }, () => timeOf(small)));
  const large = textOf(10 * SMALL);
  const most = Math.max(one, 5) * MOST;
  const ten = timeOf(large);

  // Timed again where it seems slow: compiling and collecting are billed to whoever runs then.
  expect(ten < most ? ten : timeOf(large)).toBeLessThan(most);
});
