import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { scoreFixtures } from '#test/bench/quotes/fixtures.ts';
import { readLines } from '#test/bench/quotes/gold.ts';
import { predictAll } from '#test/bench/quotes.ts';

const OnFixtures = z.object({
  recall: z.number(),
  precision: z.number(),
  names: z.number(),
  kinds: z.number(),
  roles: z.number(),
  types: z.number(),
  groups: z.number(),
  indirectRecall: z.number(),
});
const Floors = z.object({
  fixtures: OnFixtures,
  apart: OnFixtures,
  fields: OnFixtures,
  genres: OnFixtures,
  dev: z.object({
    detection: z.number(),
    endToEnd: z.number(),
    content: z.number(),
    withSource: z.number(),
  }),
});
const floors = Floors.parse(
  JSON.parse(readFileSync(new URL('../../bench/floors/quotes.json', import.meta.url), 'utf8')),
);
const shared = new URL('../../../../shared/eval/quotes/', import.meta.url);
const isThere = existsSync(shared);
if (!isThere) console.log('skipped: ../shared/eval/quotes is not here');

const percent = (part: number, whole: number): number => (100 * part) / whole;
const atLeast = (scores: Record<string, number>, least: Record<string, number>): void => {
  for (const [name, floor] of Object.entries(least))
    expect(scores[name], `${name} fell under its floor`).toBeGreaterThanOrEqual(floor);
};

describe('scores that have been reached', () => {
  it.each([
    ['fixtures', 'quotes'],
    ['apart', 'quotes-apart'],
    ['fields', 'quotes-fields'],
    ['genres', 'quotes-genres'],
  ] as const)('hold on the %s', (name, set) => {
    const s = scoreFixtures(() => undefined, set);
    // Of all quotes there are: a quote more found costs nothing where it is not wholly right.

    atLeast(
      {
        recall: percent(s.found, s.gold),
        precision: percent(s.found, s.found + s.spurious),
        names: percent(s.names, s.gold),
        kinds: percent(s.kinds, s.gold),
        roles: percent(s.roles, s.gold),
        types: percent(s.types, s.gold),
        groups: percent(s.groups, s.gold),
        indirectRecall: percent(s.indirectFound, s.indirect),
      },
      floors[name],
    );
  });

  it.skipIf(!isThere)(
    'hold on the dev set',
    async () => {
      const gold = readLines(new URL('polnear-dev.jsonl.gz', shared).pathname);
      const { scoreArticle, sum, metrics } = await import(
        new URL('evaluate-quotes.mjs', shared).href
      );

      const predictions = predictAll(gold);

      const result = metrics(sum(gold.map((g, n) => scoreArticle(g, predictions[n]?.quotes))));
      atLeast(
        {
          detection: 100 * result.d3.detection.f1,
          endToEnd: 100 * result.d3.endToEnd.f1,
          content: 100 * result.all.content.f1,
          withSource: 100 * result.all.withSource.f1,
        },
        floors.dev,
      );
    },
    60_000,
  );
});
