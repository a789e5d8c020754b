import { expect, test } from 'vitest';
import { knownSpeakers } from '#shared/store/known-speakers.ts';

const profile = (values: object = {}) => ({
  pk: 'S#sp_ada',
  seq: 1,
  last: { at: '2026-01-01T00:00:00.000Z' },
  id: 'sp_ada',
  name: 'Ada',
  kind: 'person',
  aliases: [],
  roles: [],
  quoteCount: 2,
  lastQuotedAt: null,
  ...values,
});

test('a profile that is as it was when last read is the same speaker', () => {
  const speakers = knownSpeakers();

  expect(speakers(profile())).toBe(speakers(profile()));
});

test.each([
  ['a change of its count', { seq: 2, quoteCount: 3 }],
  ['a change under the same number, as after a restore', { last: { at: '2026-01-02' } }],
  ['a merge', { mergedInto: 'sp_ida' }],
])('%s is seen', (_, change) => {
  const speakers = knownSpeakers();
  const before = speakers(profile());

  expect(speakers(profile(change))).not.toBe(before);
});

test('who is no longer quoted is nobody', () => {
  expect(knownSpeakers()(profile({ quoteCount: 0 }))).toEqual({ speaker: null });
});

test('only so many are kept', () => {
  const speakers = knownSpeakers(1);
  const first = speakers(profile());
  speakers(profile({ pk: 'S#sp_ivo' }));

  expect(speakers(profile())).not.toBe(first);
});
