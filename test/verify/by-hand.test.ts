import { expect, test } from 'vitest';
import { judge } from '#shared/verify/judge.ts';
import { handCases, handQuotes } from './by-hand.ts';
import { sampleCandidates } from './quotes.ts';

test('claims written by hand, of every kind, are each judged rightly', () => {
  const own = handQuotes.map(({ text, speaker }, n) => {
    const id = `hand:${n}`;
    const said = { id, articleId: 'hand', quoteIds: [id], text, speaker: { name: speaker } };
    return { kind: 'quote' as const, ...said };
  });
  const candidates = [...sampleCandidates(), ...own];

  const wrong = handCases
    .map(({ claim, expected }) => ({ claim, expected, is: judge(claim, candidates).verdict }))
    .filter(({ expected, is }) => is !== expected);

  expect(handCases.length).toBeGreaterThanOrEqual(150);
  expect(wrong).toEqual([]);
});
