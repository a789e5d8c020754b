import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import type { QuoteReading } from '#shared/model/reading.ts';

const folder = new URL('../../../../shared/seed/', import.meta.url);
const Expected = z.object({
  file: z.string(),
  quotes: z.array(
    z.object({
      text: z.string(),
      type: z.string(),
      start: z.int(),
      end: z.int(),
      speaker: z.string(),
      group: z.string().optional(),
    }),
  ),
  reported_lists: z.array(z.object({ speaker: z.string(), items: z.array(z.string()) })),
  not_quotes: z.array(z.object({ text: z.string() })),
  speakers: z.array(
    z.object({ name: z.string(), role: z.string().nullable(), kind: z.string().optional() }),
  ),
});

const isThere = existsSync(folder);
if (!isThere) console.log('skipped: ../shared/seed is not here');

describe.skipIf(!isThere)('the seed article', () => {
  let text = '';
  let expected: z.infer<typeof Expected>;
  let reading: QuoteReading;
  beforeAll(() => {
    expected = Expected.parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));
    text = readFileSync(new URL(expected.file, folder), 'utf8');
    reading = readQuotes(blocksOfText(text));
  });
  const nameOf = (speaker: number | null): string | undefined =>
    speaker === null ? undefined : reading.speakers[speaker]?.name;

  it('has the nine quotes, spans and speakers, and no others', () => {
    const spoken = reading.quotes.filter(({ type }) => type !== 'indirect');

    expect(
      spoken.map((q) => ({ start: q.start, end: q.end, type: q.type, speaker: nameOf(q.speaker) })),
    ).toEqual(
      expected.quotes.map(({ start, end, type, speaker }) => ({ start, end, type, speaker })),
    );
  });

  it('groups the halves of split quotes', () => {
    for (const one of expected.quotes)
      for (const two of expected.quotes) {
        const [a, b] = [one, two].map((e) =>
          reading.quotes.find((q) => q.type !== 'indirect' && q.start === e.start),
        );
        const isTogether = one === two || (one.group !== undefined && one.group === two.group);
        expect(a?.group === b?.group).toBe(isTogether);
      }
  });

  it('reads the reported lists as one utterance each', () => {
    for (const { items, speaker } of expected.reported_lists) {
      const found = items.map((item) =>
        reading.quotes.find((q) => text.slice(q.start, q.end).startsWith(item.slice(0, -1))),
      );

      expect(found.map((q) => nameOf(q?.speaker ?? null))).toEqual(items.map(() => speaker));
      expect(new Set(found.map((q) => q?.group)).size).toBe(1);
    }
  });

  it('serves no term as a quote', () => {
    const spoken = reading.quotes.filter(({ type }) => type !== 'indirect');

    for (const { text: words } of expected.not_quotes)
      expect(spoken.map((q) => text.slice(q.start, q.end))).not.toContain(words);
  });

  it('knows name, role and kind', () => {
    for (const { name, role, kind } of expected.speakers)
      expect(reading.speakers).toContainEqual(
        expect.objectContaining({ name, role, ...(kind ? { kind } : {}) }),
      );
  });
});
