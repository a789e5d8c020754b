import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#shared/extract/sentences.ts';
import fc from '#test/support/fast-check.ts';

const split = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

/** Each line: sentences parted by ` | `, which is how the text joined by blanks must come apart again. */
const cases = [
  // abbreviations
  'The U.S. Senate met on Jan. 5. | Sen. Ada Brill spoke.',
  'He lives in the U.S. | The company does not.',
  'Brill, of Calder, Mass., arrived. | Dr. J. A. Okafor and Mr. Lund did not.',
  'Halden Inc. and Brill & Co. merged. | Harrow Corp. | The board agreed.',
  'It opens at 9 a.m. Monday and shuts at 5 p.m. | Visitors pay $3.50.',
  'It began at 7:30 p.m. ET. | Nobody came.',
  'She is No. 2 in the list. | He said no. | Then he left.',
  'George W. Harrow won. | Plan B. | The rest is known.',
  'They bought tools, paint, etc. | Then it rained.',
  'The sun sat. | Police waited.',
  'On Main St. | There were none.',
  'Prices rose 3.5 percent to $1.25 million. | Rents fell.',
  'Visit example.com or call v. 2.1. | Nobody will.',
  'Yahoo! Inc. sold it. | Good!',
  // quotations
  '“Who?” she asked. | “Me.” | “Why?” Ms Okafor asked. | The judge waited.',
  '“We won. | It was great,” he said.',
  '“It is over.” | The mayor left.',
  '‘It is over.’ | The mayor left.',
  '"It is over." | "It is not." | They argued.',
  '‘She said “never.” ’ | He left.',
  'He called it “a mess”. | She agreed (she always does). | (He did not.) | End.',
  '“Stop!” the captain shouted. | “Stop!” | The captain was not heard.',
  '“I won!” Brill said. | “I lost!” | Brill said that he was tired.',
  // ellipses and marks
  'Well ... maybe. | Well… | He left.',
  'I thought . . . I would. | Really?! | Yes.',
  'What? | Who? | Where?',
  // what the page did
  'Costs were cut.[4] | The rest stayed.',
  'The firm (Harrow Ltd. of Calder. No other) won. | It was late.',
  'Its. video service works. | Later it failed.',
  'iPhones sell. | eBay does not.',
];

describe('sentencesOf', () => {
  it.each(cases)('%s', (line) => {
    const text = line.replaceAll(' | ', ' ');

    expect(split(text)).toEqual(line.split(' | '));
  });

  it('finds the end where the page lost the space after it', () => {
    expect(split('It ended last week.The mayor left.')).toEqual([
      'It ended last week.',
      'The mayor left.',
    ]);
    expect(split('“It is over.”The mayor left.')).toEqual(['“It is over.”', 'The mayor left.']);
  });

  it('ends a sentence at a blank line and keeps one across a line break', () => {
    expect(split('A heading\n\nThe river\nrose. It fell.\n \nEnd')).toEqual([
      'A heading',
      'The river\nrose.',
      'It fell.',
      'End',
    ]);
  });

  it('reads only the stretch it is given, with places in the whole text', () => {
    const text = 'One. Two. Three. Four.';

    expect(sentencesOf(text, { start: 4, end: 16 })).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 16 },
    ]);
  });

  it('tiles whatever is not white space, trimmed and in order', () => {
    const piece = fc.constantFrom(
      ...'a B U.S. Dr. “ ” ‘ ’ " \' ( ) . ... … ? ! — [2] 3.5 said Smith'.split(' '),
      ' ',
      '  ',
      '\n',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('stays linear on hostile text', () => {
    const started = performance.now();
    for (const hostile of ['. ', '(', '“', '."', 'A.', '…', '\n ', '. . ', 'Mr. (']) {
      sentencesOf(hostile.repeat(200_000 / hostile.length));
    }

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
