import { expect, test } from 'vitest';
import { sourceKey } from '#shared/model/fold.ts';
import { byName, countedIn, namesPk, sourcePk } from '#shared/store/keys.ts';

/** One character that folds to eighteen, of two bytes each. */
const longest = '\ufdfa'.repeat(200);

test('no name or source makes a key longer than DynamoDB takes', () => {
  const speaker = `sp_${'\u0939'.repeat(117)}`;
  const keys = [
    sourcePk(sourceKey(longest)),
    countedIn(sourceKey(longest)),
    byName(longest, speaker),
    namesPk(longest),
  ];

  for (const key of keys) expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1024);
});

test('sources that differ in case, accents and punctuation are one', () => {
  expect(sourceKey('The Évening  Post!')).toBe(sourceKey('the evening post'));
});
