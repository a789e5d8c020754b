import { describe, expect, it } from 'vitest';
import { readClaim } from '#shared/tools/claim.ts';

const HOLD = 'The bridge will hold for a year';

describe('a claim', () => {
  it.each([
    ['bare', HOLD, { words: HOLD }],
    ['in marks', `“${HOLD}”`, { words: HOLD }],
    ['with a dash', `${HOLD} – Ada Marlowe`, { words: HOLD, speaker: 'Ada Marlowe' }],
    ['and by', `"${HOLD}" by Ada Marlowe`, { words: HOLD, speaker: 'Ada Marlowe' }],
    ['and said', `"${HOLD}", said Ada Marlowe.`, { words: HOLD, speaker: 'Ada Marlowe' }],
    ['said after', `“${HOLD},” Ada Marlowe said`, { words: `${HOLD},`, speaker: 'Ada Marlowe' }],
    ['other marks', `„${HOLD}“ Ada Marlowe`, { words: HOLD, speaker: 'Ada Marlowe' }],
    ['guillemets', `« ${HOLD} » — Ada Marlowe`, { words: HOLD, speaker: 'Ada Marlowe' }],
    ['single marks', `'${HOLD}' - O'Brien`, { words: HOLD, speaker: "O'Brien" }],
    [
      'whose speaker has a role with an apostrophe',
      `"${HOLD}" — Ada Marlowe, council's leader`,
      { words: HOLD, speaker: 'Ada Marlowe' },
    ],
    [
      'as Quoin itself shows one',
      `“${HOLD}” — Ada Marlowe, harbour master (The Gazette, 2026-05-03) https://a.example/x`,
      { words: HOLD, speaker: 'Ada Marlowe' },
    ],
    [
      'as Quoin shows one whose speaker is likely',
      `“${HOLD}”\n— Probably Ada Marlowe (unsure) (The Gazette, 2026-05-03)\nOpen at the quote`,
      { words: HOLD, speaker: 'Ada Marlowe' },
    ],
    ['of nobody', `“${HOLD}” — Speaker not known (The Gazette)`, { words: HOLD }],
    ['behind a name', `Ada Marlowe: "${HOLD}"`, { words: HOLD, speaker: 'Ada Marlowe' }],
    ['behind a verb', `Ada Marlowe said: "${HOLD}"`, { words: HOLD, speaker: 'Ada Marlowe' }],
    ['in talk', `Did you see? She said "${HOLD}" yesterday, wow!`, { words: HOLD }],
    ['in markup', `_*“${HOLD}”*_`, { words: HOLD }],
    ['in a quoted line', `> ${HOLD}`, { words: HOLD }],
    [
      'with marks in it',
      `“Say ‘no’ or don't say it at all”`,
      { words: `Say ‘no’ or don't say it at all` },
    ],
    ['in several pieces: the longest', `"No," she said. "${HOLD}."`, { words: `${HOLD}.` }],
    [
      'with a word in marks',
      'The “harbour levy” was never asked for',
      { words: 'The “harbour levy” was never asked for' },
    ],
    ['of one word in marks', '“No”', { words: 'No' }],
    ['talked about', `"${HOLD}" is what they told us`, { words: HOLD }],
    [
      'that begins with a term in marks',
      '“Harbour levy” was a mistake from the start',
      { words: '“Harbour levy” was a mistake from the start' },
    ],
    ['of a word and a name', '“No” Ada Marlowe', { words: 'No', speaker: 'Ada Marlowe' }],
    [
      'of somebody without a name',
      `“${HOLD}” — a dock worker`,
      { words: HOLD, speaker: 'a dock worker' },
    ],
    ['with an open mark', `"${HOLD}`, { words: `"${HOLD}` }],
    ['of nothing', '', { words: '' }],
  ])('%s', (_, text, claim) => {
    expect(readClaim(text)).toEqual(claim);
  });

  it('is read at once, whatever is typed', () => {
    const started = performance.now();

    for (const worst of ['"', "'", '“', '” — ', ' - ', "a' ", 'Ada ', '«', '> ']) {
      readClaim(`"${worst.repeat(Math.ceil(40_000 / worst.length))}`);
    }

    expect(performance.now() - started).toBeLessThan(1000);
  });
});
