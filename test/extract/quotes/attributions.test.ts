import { describe, expect, it } from 'vitest';
import { article, quotesIn, spokenIn } from './readings.ts';

const OPENING =
  'Marta Oyelaran, the harbour master of Ostley, met Councillor Piers Landry on Monday.';

describe('attributions', () => {
  it.each([
    ['before the cue', '“The pier is sound,” Oyelaran said.'],
    ['after the cue', 'Oyelaran said: “The pier is sound.”'],
    ['inverted', '“The pier is sound,” said Oyelaran.'],
    ['with an addressee', 'Oyelaran told Landry: “The pier is sound.”'],
    ['according to', '“The pier is sound,” according to Oyelaran.'],
    ['as somebody puts it', '“The pier is sound,” as Oyelaran puts it.'],
  ])('reads a quote %s', (_, paragraph) => {
    const [quote] = spokenIn(article(OPENING, paragraph));

    expect(quote).toMatchObject({
      speaker: 'Marta Oyelaran',
      kind: 'person',
      role: 'harbour master of Ostley',
      type: 'direct',
    });
  });

  it('gives the halves of a split quote one group', () => {
    const [first, second] = spokenIn(
      article(OPENING, '“The pier is sound,” Oyelaran said, “and the crane is new.”'),
    );

    expect(first?.group).toBe(second?.group);
    expect(second?.speaker).toBe('Marta Oyelaran');
  });

  it('resolves a pronoun by gender', () => {
    const [quote] = spokenIn(
      article(
        'Julia Marsh runs the ferry that Robert Quill built.',
        '“It has never been late,” she said.',
      ),
    );

    expect(quote).toMatchObject({ speaker: 'Julia Marsh', mention: 'she' });
  });

  it('reads reported speech with its own span', () => {
    const quotes = quotesIn(article(OPENING, 'Oyelaran said that the pier would open in May.'));

    expect(quotes).toContainEqual(
      expect.objectContaining({
        type: 'indirect',
        speaker: 'Marta Oyelaran',
        text: expect.stringContaining('the pier would open in May'),
      }),
    );
  });

  it('reads a paragraph under a lead-in as a block quote', () => {
    const quotes = spokenIn(
      article(OPENING, 'Oyelaran concluded:', 'The pier is sound and it will stay where it is.'),
    );

    expect(quotes).toContainEqual(
      expect.objectContaining({
        type: 'block',
        speaker: 'Marta Oyelaran',
        text: 'The pier is sound and it will stay where it is.',
      }),
    );
  });

  it('keeps unnamed sources as the article has them', () => {
    const [quote] = spokenIn(
      article('“There is no money for a second pier,” European diplomats said.'),
    );

    expect(quote).toMatchObject({ speaker: 'European diplomats', kind: 'group', role: null });
  });

  it('serves no terms and titles', () => {
    const quotes = spokenIn(
      article(OPENING, 'The “shadow fleet” in the bay has grown since “The Long Tide” was shown.'),
    );

    expect(quotes).toEqual([]);
  });

  it('reads a list of signed quotes', () => {
    const quotes = spokenIn(
      article(
        '“I come for the ropes and stay for the tea.” — Hanna Birkett',
        '“Nobody has asked me to leave in eleven years.” — Colm Adair',
      ),
    );

    expect(quotes.map(({ speaker }) => speaker)).toEqual(['Hanna Birkett', 'Colm Adair']);
  });

  it('reads the turns of a transcript', () => {
    const quotes = spokenIn(
      article(
        'Rosa Lindqvist and Owen Tarrant spoke on Tuesday.',
        'LINDQVIST: Where is the crane?',
        'TARRANT: It is in the water, as it was last week.',
        'LINDQVIST: And who put it there?',
        'TARRANT: The wind did.',
      ),
    );

    expect(quotes.map(({ speaker }) => speaker)).toEqual([
      'Rosa Lindqvist',
      'Owen Tarrant',
      'Rosa Lindqvist',
      'Owen Tarrant',
    ]);
  });
});
