import { describe, expect, it } from 'vitest';
import { article, type PlainQuote, quotesIn, spokenIn } from './readings.ts';

/** The speaker of the first quote in marks. */
const firstIn = (...paragraphs: string[]): PlainQuote | undefined =>
  spokenIn(article(...paragraphs))[0];
const lastIn = (...paragraphs: string[]): PlainQuote | undefined =>
  spokenIn(article(...paragraphs)).at(-1);

describe('names', () => {
  it('joins a surname to the name with a nickname inside', () => {
    const quote = lastIn(
      'Tadeo “Biscuit” Marsh, the drummer, left at noon.',
      '“I am late,” Marsh said.',
    );

    expect(quote).toMatchObject({ speaker: 'Tadeo Marsh', role: 'drummer', kind: 'person' });
  });

  it('knows a short form of a given name', () => {
    const quote = firstIn('William Trask spoke in Ostley.', '“It rained,” Bill Trask said.');

    expect(quote).toMatchObject({ speaker: 'William Trask' });
  });

  it('means the one the text is about by a surname that a family shares', () => {
    const quote = firstIn(
      'Gary Pruett sold a caravan. His wife, Donna Pruett, kept the keys.',
      '“It was a good caravan,” Pruett said.',
    );

    expect(quote).toMatchObject({ speaker: 'Gary Pruett' });
  });

  it('takes a real name for the full one', () => {
    const quote = firstIn(
      'The streamer known as KnightOwl, whose real name is Derek Osei, was banned.',
      '“I was lonely,” KnightOwl said.',
    );

    expect(quote).toMatchObject({ speaker: 'Derek Osei', role: 'streamer', kind: 'person' });
  });

  it('finds a body again by its initials and by a word of its name', () => {
    const opening = 'The Northern Sky Watch Institute met in Ostley.';

    expect(firstIn(opening, '“It was a lamp,” the institute said.')?.speaker).toBe(
      'Northern Sky Watch Institute',
    );
    expect(firstIn(opening, '“It was a lamp,” NSWI said.')?.speaker).toBe(
      'Northern Sky Watch Institute',
    );
  });
});

describe('relatives', () => {
  const opening = 'Tobias Varley, 52, lost the money at the races.';

  it('gives a relative named in passing the family’s name where it is printed for her', () => {
    const quote = firstIn(
      opening,
      'His wife, Geraldine, sat in the front row.',
      '“I never liked the horse,” Mrs Varley said.',
    );

    expect(quote).toMatchObject({ speaker: 'Geraldine Varley', kind: 'person', role: null });
  });

  it('knows whose wife speaks, and the other side of a kinship', () => {
    const [wife, husband] = spokenIn(
      article(
        'Dov Elkin and his wife, Niamh Corrigan, run a café.',
        '“It rains,” Elkin said. His wife disagreed.',
        '“It never does,” her husband added.',
      ),
    );

    expect(wife?.speaker).toBe('Dov Elkin');
    expect(husband?.speaker).toBe('Dov Elkin');
  });
});

describe('descriptions', () => {
  it('reads an age that stands for a person', () => {
    const quote = firstIn(
      'Paola Renzi, the Harbour Town manager, came late.',
      '“People call it luck,” the 49-year-old said.',
    );

    expect(quote).toMatchObject({ speaker: 'Paola Renzi', mention: 'the 49-year-old' });
  });

  it('takes another word of the trade, and none of another trade', () => {
    const opening = 'Striker Emeka Stroud and Judge Amelia Reyes met on Monday.';

    expect(firstIn(opening, '“I ran,” the forward said.')?.speaker).toBe('Emeka Stroud');
    expect(firstIn(opening, '“I sat,” the judge said.')?.speaker).toBe('Amelia Reyes');
  });

  it('joins a description in the lede to the name that follows', () => {
    const quote = firstIn(
      'A former bookkeeper was jailed for two years on Friday.',
      'Tobias Varley had admitted taking the money. “I am sorry,” he said.',
    );

    expect(quote).toMatchObject({ speaker: 'Tobias Varley', role: 'former bookkeeper' });
  });

  it('keeps whoever wishes to stay unnamed', () => {
    const quote = lastIn(
      'Marta Oyelaran, the harbour master, was away. A source close to the talks spoke of delays.',
      '“It will take a year,” the source said.',
    );

    expect(quote).toMatchObject({ speaker: 'source close to the talks', kind: 'unknown' });
  });

  it('takes a voice from somewhere for nobody known', () => {
    const quote = lastIn(
      'Porters loaded the crate into a van.',
      '“Mind the corner,” came a voice from inside.',
    );

    expect(quote).toMatchObject({ text: 'Mind the corner,', speaker: null });
  });

  it('ends a name before its verb, and finds a trade that no list has before it', () => {
    const quote = lastIn(
      'Cinematographer Ulla Brandt lights everything.',
      '“It should look taxable,” Brandt said.',
    );

    expect(quote).toMatchObject({ speaker: 'Ulla Brandt', role: 'Cinematographer' });
  });

  it('does not give an office to whoever is near', () => {
    const quote = firstIn(
      'Ben Marlow, a lawyer, met Ann Pell on Monday.',
      '“The court will rise,” the bailiff said.',
    );

    expect(quote).toMatchObject({ speaker: 'bailiff', kind: 'unknown' });
  });
});

describe('pronouns', () => {
  it('means the subject that follows by a pronoun before it', () => {
    const quote = lastIn(
      'Solveig Parrish and Katarzyna Vell met. “No,” Parrish said.',
      'Asked whether she would resign, Vell shook her head.',
      '“I have just paid the bill,” she said.',
    );

    expect(quote).toMatchObject({ speaker: 'Katarzyna Vell' });
  });

  it('means one person by they where the text says so', () => {
    const quote = firstIn(
      'Ash Moreno, who uses they/them pronouns, can name sixty kinds of weed.',
      '“Bladderwrack is easy,” they said.',
    );

    expect(quote).toMatchObject({ speaker: 'Ash Moreno' });
  });
});

describe('kinds', () => {
  it.each([
    ['Nordwave', '“It is safe,” Nordwave said. Its shares fell.', 'organization'],
    ['Democrats', '“It is late,” Democrats said.', 'group'],
    ['Lumi', 'Pop singer Lumi was late. “I ate it,” Lumi said.', 'person'],
    ['police spokesman', '“He queued,” a police spokesman said.', 'unknown'],
  ])('of %s', (speaker, paragraph, kind) => {
    expect(firstIn(paragraph)).toMatchObject({ speaker, kind });
  });
});

it('reads the turns of an interview whose short questions look like headings', () => {
  const quotes = quotesIn(
    article(
      'Nadia Verhoeven talked to Tom Ashgrove.',
      'Tom Ashgrove: Where did it come from?',
      'Nadia Verhoeven: From touring, and from my aunt.',
      'Ashgrove: Do people mind?',
      'Verhoeven: My aunt minded. She said it was private.',
      'Ashgrove: What comes next?',
      'Verhoeven: Bathrooms, but I need better tiles.',
    ),
  ).filter(({ type, speaker }) => type === 'block' && speaker === 'Nadia Verhoeven');

  expect(quotes).toHaveLength(3);
});
