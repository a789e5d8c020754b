import { describe, expect, it } from 'vitest';
import type { Quote } from '#shared/model/quote.ts';
import { having } from '#shared/tools/having.ts';

const quote = (text: string, context = text) => ({ text, context: { text: context } }) as Quote;

describe('a quote has the words', () => {
  it.each([
    ['as they stand', 'close one lane', 'We shall close one lane at a time'],
    ['in another number', 'lanes', 'We shall close one lane at a time'],
    ['in another time', 'closing', 'We closed the lane'],
    ['in an irregular form', 'spoke', 'They speak of nothing else'],
    ['whatever their case and accents', 'CAFE', 'The café stays'],
    ['beside small words that it has not', 'about the harbour', 'A harbour needs a wall'],
    ['of small words alone, where there are no others', 'we shall', 'We shall see'],
  ])('%s', (_, words, text) => {
    expect(having(words)(quote(text))).toBe(true);
  });

  it('also in the sentence it stands in', () => {
    const half = quote('at a time', 'They close it one lane at a time');

    expect(having('lane')(half)).toBe(true);
  });

  it.each([
    ['a part of a word', 'arbour', 'A harbour needs a wall'],
    ['a longer word', 'car', 'Play your card'],
    ['one of two', 'harbour bridge', 'A harbour needs a wall'],
  ])('and not %s', (_, words, text) => {
    expect(having(words)(quote(text))).toBe(false);
  });
});
