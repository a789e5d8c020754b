import { describe, expect, it } from 'vitest';
import type { Quote } from '#shared/model/quote.ts';
import { quoteView } from '#shared/services/views.ts';
import { plainText, quotedWords, quoteLink, whoSays } from '#shared/tools/lines.ts';
import { present } from '#shared/tools/presentation.ts';
import { SURE, shownQuote } from '#shared/tools/shown.ts';
import { changes, saidOf, searched } from '#shared/tools/verdict-words.ts';
import { bridge, PUBLIC_URL } from '#test/support/collection.ts';

const quote = (over: Partial<Quote> = {}) =>
  shownQuote({ ...quoteView(bridge, bridge.quotes[0]!, PUBLIC_URL), ...over });

describe('who says it', () => {
  it.each([
    ['is said plainly where it is sure', {}, 'Ada Marlowe, harbour master'],
    [
      'is said to be likely below the mark',
      { confidence: SURE - 0.01 },
      'Probably Ada Marlowe, harbour master (unsure)',
    ],
    [
      'is said plainly where a person has checked it',
      { confidence: 0.3, review: 'confirmed' },
      'Ada Marlowe, harbour master',
    ],
    ['is not guessed', { speaker: null, confidence: 0.9 }, 'Speaker not known'],
    [
      'is told from what was reported',
      { type: 'indirect' },
      'Ada Marlowe, harbour master (as reported, not word for word)',
    ],
  ] as const)('%s', (_, over, words) => {
    expect(whoSays(quote(over))).toBe(words);
  });
});

describe('a quote in words', () => {
  it('stands in quotation marks where the words are the speaker’s, and without where they are not', () => {
    expect(quotedWords(quote())).toBe('“The bridge will hold for another winter”');
    expect(quotedWords(quote({ type: 'indirect' }))).toBe(
      'The bridge will hold for another winter',
    );
  });

  it('links to the source, or here, or nowhere that a chat could open', () => {
    const id = bridge.quotes[0]!.id;

    expect(quoteLink(quote())).toContain('https://gazette.example/2026/05/bridge#:~:text=');
    expect(quoteLink(quote({ sourceUrl: null }))).toBe(`${PUBLIC_URL}/q/${id}`);
    expect(quoteLink(quote({ sourceUrl: null, permalink: `/q/${id}` }))).toBeNull();
  });

  it('is left out where there is nothing but a note', () => {
    expect(plainText(present({ notes: ['Nothing.'] }))).toBe('Nothing.');
  });
});

describe('a verdict in words', () => {
  it('names who did not say it, and never says that it is false', () => {
    const best = (speaker: 'other' | 'unknown' | null, formOnly = false) => ({ speaker, formOnly });

    expect(saidOf('other_speaker', best('other'), 'Ada Marlowe')).toBe(
      'Found, but not said by Ada Marlowe',
    );
    expect(saidOf('verbatim', best('unknown'), 'Ada Marlowe')).toBe(
      'Found word for word, but its speaker is not known',
    );
    expect(saidOf('not_found', undefined, null)).toBe('Not found');
    expect(saidOf('altered', best(null), null)).toBe('Found with other words');
    expect(saidOf('altered', best(null, true), null)).toBe('Found, only written in another way');
  });

  it('lists what was changed, and no more than a few of it', () => {
    const part = (op: 'same' | 'replaced' | 'missing' | 'added', claim: string, words: string) => ({
      op,
      claim,
      quote: words,
      kind: null,
    });

    expect(
      changes([
        part('same', 'a', 'a'),
        part('replaced', 'b', 'c'),
        part('missing', '', 'd'),
        part('added', 'e', ''),
      ]),
    ).toBe('Claimed: “b” instead of “c”, “d” left out, “e” put in');
    expect(changes(Array.from({ length: 9 }, () => part('added', 'x', '')))).toMatch(
      /^Claimed: (?:“x” put in(?:, )?){6} …$/,
    );
    expect(changes([part('same', 'a', 'a')])).toBe('');
  });

  it('says what was searched, also where that is nothing', () => {
    expect(searched({ articles: 1, from: null, to: null, compared: 0 }, 'verbatim')).toBe(
      'Searched: 1 article.',
    );
    expect(searched({ articles: 0, from: null, to: null, compared: 0 }, 'not_found')).toBe(
      'Searched: 0 articles. That does not say that it was never said.',
    );
  });
});
