import { beforeAll, describe, expect, it } from 'vitest';
import { type Scored, scoreCases } from './score.ts';

describe('the verdicts on known edits of known quotes', () => {
  let scored: Scored[] = [];
  beforeAll(() => {
    scored = scoreCases();
  });

  it('judges at least 300 cases, 97 % of them rightly', () => {
    const right = scored.filter((one) => one.verdict === one.expected);

    expect(scored.length).toBeGreaterThanOrEqual(300);
    expect(right.length / scored.length).toBeGreaterThanOrEqual(0.97);
  });

  it('judges each kind of edit rightly in nine of ten cases', () => {
    const kinds = Map.groupBy(scored, (one) => one.edit);

    for (const [edit, cases] of kinds) {
      const right = cases.filter((one) => one.verdict === one.expected).length;
      expect(right / cases.length, edit).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('never calls an altered quote verbatim', () => {
    const altered = scored.filter((one) => one.expected === 'altered');

    expect(altered.length).toBeGreaterThan(100);
    expect(altered.filter((one) => one.verdict === 'verbatim')).toEqual([]);
  });

  it('speaks of the quote that was edited', () => {
    const lost = scored.filter((one) => !one.placed);

    expect(lost.length / scored.length).toBeLessThan(0.01);
  });
});
