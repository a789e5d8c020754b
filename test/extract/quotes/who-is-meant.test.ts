import { describe, expect, it } from 'vitest';
import { article, type PlainQuote, spokenIn } from './readings.ts';

const lastIn = (...paragraphs: string[]): PlainQuote | undefined =>
  spokenIn(article(...paragraphs)).at(-1);

describe('who is meant', () => {
  it('takes party and state in brackets for nobody', () => {
    const quote = lastIn(
      'The lighthouse bill was lost in the House, where Rep. Tess Orme (D-N.M.) voted against it.',
      'Majority Leader Lucia Quarles (R-Utah) has found time for it in May. “I have a calendar,” she said.',
      'The White House has stayed out of the row. In a statement, it called the bill “a candle in a gale”.',
    );

    expect(quote).toMatchObject({ speaker: 'White House', kind: 'organization' });
    expect(
      lastIn('The bill is lost.', '“It is over,” Rep. Lucia Quarles (D-Ohio) said.'),
    ).toMatchObject({ speaker: 'Lucia Quarles', kind: 'person' });
  });

  it('keeps two women apart where one has a name with particles', () => {
    const [wife, scientist] = spokenIn(
      article(
        'Aung Myint keeps bees above the river. “He talks to them,” says his wife, Suu.',
        'It is the mites that trouble Liesbeth van der Meer. An entomologist at Utrecht Bee Centre, she has counted them for years. “They win most summers,” she says.',
      ),
    );

    expect(wife).toMatchObject({ speaker: 'Suu', role: null });
    expect(scientist).toMatchObject({
      speaker: 'Liesbeth van der Meer',
      role: 'entomologist at Utrecht Bee Centre',
    });
  });

  it('knows an operator by the name beside it, and a union by the whole of its name', () => {
    expect(
      lastIn(
        'The line from Malmö to Kiruna is long.',
        'The operator, Halden Lines, calls the ride “a nap with elks”.',
      ),
    ).toMatchObject({ speaker: 'Halden Lines', kind: 'organization' });
    expect(
      lastIn(
        'The Harbour Press sold well.',
        'The publisher, Greta Plum, called the year “a nap with elks”.',
      ),
    ).toMatchObject({ speaker: 'Greta Plum', role: 'publisher', kind: 'person' });
    expect(
      lastIn(
        'The dockers’ union Lantern North said its members had been told by text message.',
        '“It is a disgrace,” it said in a statement.',
      ),
    ).toMatchObject({ speaker: 'Lantern North', kind: 'organization' });
  });

  it('takes the one who directed the play for the director', () => {
    const quote = lastIn(
      'Anneke Thorsen, who directed both plays, has not forgiven Paul Grady, the actor.',
      'Grady looks at Thorsen. Thorsen looks at the prompter. The prompter looks at the clock.',
      '“There is a third play,” the director says.',
    );

    expect(quote).toMatchObject({ speaker: 'Anneke Thorsen', role: 'director' });
    expect(
      lastIn(
        'Ada Plum, who managed to leave early, was tired. Tom Grady stayed.',
        '“It was late,” the manager said.',
      )?.speaker,
    ).not.toBe('Ada Plum');
  });

  it('finds the office in a second clause, and keeps the fuller one', () => {
    expect(
      lastIn(
        'Otis Drummond, who keeps goats on 30 acres near Ostley and is president of the Valley Cheese Guild, came with a sign.',
        '“Goats remember,” Drummond said.',
      ),
    ).toMatchObject({ role: 'president of the Valley Cheese Guild' });
    expect(
      lastIn(
        'Samuel Adler has been rabbi of the Mill Lane synagogue for nine years.',
        '“The door is open,” says Rabbi Samuel.',
      ),
    ).toMatchObject({ speaker: 'Samuel Adler', role: 'rabbi of the Mill Lane synagogue' });
    expect(
      lastIn(
        'She learned in the workshop of Ito Kenji, a lute maker known for two things: his lutes and his temper.',
        '“She was slow,” Ito said.',
      ),
    ).toMatchObject({ role: 'lute maker' });
  });

  it('tells a daughter from her mother by how each is called', () => {
    const [daughter, mother, again] = spokenIn(
      article(
        'Carol Whitby’s mother slipped in May. Edna Whitby, 81, spent a night in her daughter’s van.',
        '“The nurses were kind,” Ms Whitby said.',
        'Her mother, now at home, disagrees. “I had a flask,” says Mrs Whitby.',
        '“She had my flask,” Ms Whitby said.',
      ),
    );

    expect([daughter?.speaker, mother?.speaker, again?.speaker]).toEqual([
      'Carol Whitby',
      'Edna Whitby',
      'Carol Whitby',
    ]);
  });

  it('invents no surname for a relative, and takes the one that is printed', () => {
    const opening = 'Donal Keane, 44, builds boats in Ostley. His mother, Bridie, sold the shop.';

    expect(lastIn(opening, '“I liked the shop,” Bridie said.')?.speaker).toBe('Bridie');
    expect(lastIn(opening, '“I liked the shop,” Mrs Keane said.')?.speaker).toBe('Bridie Keane');
    expect(lastIn(opening, 'Bridie Molloy is 80. “I liked the shop,” she said.')?.speaker).toBe(
      'Bridie Molloy',
    );
  });

  it('hears a company after a dateline, and no day of the week', () => {
    const [company, nobody] = spokenIn(
      article(
        'LEEDS, UK – 3 May – Brightwater, the pump company, today promised “a quieter river”.',
        'The landlord, who comes in on Sundays, wanted a choir. Before he locks up he writes a line in a notebook, and he turns the page.',
        '“Not yet,” it says.',
      ),
    );

    expect(company).toMatchObject({ speaker: 'Brightwater', kind: 'organization' });
    expect(nobody?.speaker).not.toBe('Sundays');
  });

  it('gives the turn to a friend, and not to whose friend it is', () => {
    const quote = lastIn(
      '“It was a fine boat,” said Ned Farrow, a retired ferryman. “They will miss her.” His friend, Bob Lisle, thought otherwise: the boat, he said, “leaked like a sieve”.',
      'The tea room does a brisk trade in biscuits, which are shaped like boats.',
    );

    expect(quote?.speaker).toBe('Bob Lisle');
  });
});
