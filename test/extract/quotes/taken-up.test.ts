import { describe, expect, it } from 'vitest';
import { article, type PlainQuote, spokenIn } from './readings.ts';

const lastIn = (...paragraphs: string[]): PlainQuote | undefined =>
  spokenIn(article(...paragraphs)).at(-1);

describe('somebody taken up again', () => {
  it('by `the witness`, where no other was told of', () => {
    expect(
      lastIn(
        'Giving evidence on Monday, Colin Prowse recalled the night of the fire at the mill.',
        'The witness said the doors were “hot as a stove”.',
      ),
    ).toMatchObject({ speaker: 'Colin Prowse', role: null });
    expect(
      lastIn(
        'Colin Prowse owns the mill. A witness saw the smoke.',
        'The witness called the doors “hot as a stove”.',
      ),
    ).toMatchObject({ speaker: 'witness', kind: 'unknown' });
  });

  it('by the bare office', () => {
    expect(
      lastIn('Senior counsel R. Devarajan rose at noon.', '“The tide has turned,” counsel said.'),
    ).toMatchObject({ speaker: 'R. Devarajan', role: 'Senior counsel' });
  });

  it('by another word for the office', () => {
    expect(
      lastIn(
        'Rovers captain Dele Marsh saw veteran keeper Tom Orr drop the ball.',
        'The skipper was late for the bus. “We were poor,” he said.',
      ),
    ).toMatchObject({ speaker: 'Dele Marsh' });
    expect(
      lastIn(
        'The chairman of the porters’ union, Felix Adeyemi, came by train with Ana Ruiz, a nurse.',
        'Ruiz slept. “We have waited,” the union leader said.',
      ),
    ).toMatchObject({ speaker: 'Felix Adeyemi' });
  });

  it('before the subject of the sentence is named', () => {
    expect(
      lastIn(
        'Tom Orr wrote the play. Orr has a cold.',
        'Although he called the rehearsal “wild”, Dele Marsh stayed to the end.',
      ),
    ).toMatchObject({ speaker: 'Dele Marsh' });
  });

  it('as the director of a film that is his, and not as the part that is played', () => {
    expect(
      lastIn(
        'Dele Marsh, the actor, shines in R.T. Orrin’s “The Long Tide”. Marsh plays Abel Quist, a careful ferryman in a careless time. He has no wish to drown.',
        'Orrin asked his leading man to learn to row.',
        '“Ferries are vague,” the director said.',
      ),
    ).toMatchObject({ speaker: 'R.T. Orrin', role: 'director' });
  });

  it('by the actor of the dek, whom the title names', () => {
    const text = [
      'Ottoline Farr-Addo would like to sing again',
      'She was a star at 9 and a joke at 19. At 34 the actor is learning to row',
      'The boat leaks. Ottoline Farr-Addo looks at the boat, and at me, and at the water around us.',
      '“I am going in,” she says.',
    ].join('\n\n');

    expect(spokenIn(text).at(-1)).toMatchObject({ speaker: 'Ottoline Farr-Addo', role: 'actor' });
  });

  it('by the name that he gives of himself', () => {
    expect(
      lastIn(
        'An onlooker, who identified himself as Taiwo, came out of the market.',
        'He said: “The lights went out.”',
      ),
    ).toMatchObject({ speaker: 'Taiwo', kind: 'person' });
    expect(
      lastIn(
        'The boy is now the captain of the Two Sisters, and it was his boat. His name is Remy Landry, and he brings the eels.',
        '“A pump would do,” Landry says.',
      ),
    ).toMatchObject({ speaker: 'Remy Landry', role: 'captain of the Two Sisters' });
  });

  it('by the title that stood before the name', () => {
    const paragraphs = [
      'Sen. Tom Orr, the presidential candidate, came by train with Gov. Nell Ostrow.',
      'President Ada Pell slept. Vice President Dele Marsh came too.',
    ];

    expect(lastIn(...paragraphs, '“It rained,” the senator said.')).toMatchObject({
      speaker: 'Tom Orr',
      role: 'presidential candidate',
    });
    expect(lastIn(...paragraphs, '“It rained,” the president said.')?.speaker).toBe('Ada Pell');
  });

  it('as the one who has such kin', () => {
    expect(
      lastIn(
        'Remy Landry was hired by his father-in-law, Mr. Guillot, who kept the lock for years.',
        'The lesson was short. “This one opens it,” he told his son-in-law.',
      ),
    ).toMatchObject({ speaker: 'Guillot' });
  });

  it('by an office that is told of after the pronoun', () => {
    expect(
      lastIn('Nell Ostrow lives in Vess. She is a retired plumber. “It rained,” she said.'),
    ).toMatchObject({ speaker: 'Nell Ostrow', role: 'retired plumber' });
    expect(lastIn('Nell Ostrow was elected mayor in May. “It rained,” she said.')).toMatchObject({
      speaker: 'Nell Ostrow',
      role: 'mayor',
    });
  });

  it('by the other half of his name', () => {
    expect(
      lastIn(
        'The exams came after Sir Bertram stepped down, weeks after a row with Mrs Quarles.',
        'Mrs Quarles wrote to Mr Lacey in May. “No option,” Mr Lacey wrote back.',
      ),
    ).toMatchObject({ speaker: 'Bertram Lacey' });
    expect(
      lastIn(
        'The exams came after Sir Bertram stepped down, weeks after a row with Mrs Quarles.',
        'Mr Lacey and Mr Orr came later. “No option,” Mr Lacey wrote back.',
      ),
    ).toMatchObject({ speaker: 'Lacey' });
  });

  it('by all that tells of one without a name', () => {
    expect(
      lastIn(
        'One resident, a 38-year-old mum, who took the photo, lives by the park.',
        'The mum said: “It is full.”',
      ),
    ).toMatchObject({ speaker: 'One resident, a 38-year-old mum', kind: 'unknown' });
  });

  it('and not by what another clause of the sentence is about', () => {
    const quote = lastIn(
      'Colin Prowse told the jury the defendant liked him. “He was never late,” Prowse said.',
    );
    expect(quote).toMatchObject({ speaker: 'Colin Prowse', role: null });
    expect(
      lastIn(
        'Nell Ostrow called the police at seven. On a recording, the dispatcher can be heard asking her to describe the bus.',
        '“It is a bus,” she replies.',
      ),
    ).toMatchObject({ speaker: 'Nell Ostrow', role: null });
  });
});

describe('a body or a paper taken up again', () => {
  it('before it is named in full', () => {
    expect(
      lastIn(
        'THE town council says it is “very sorry” for the bins.',
        'Nell Ostrow wrote to Vess and Orrin Town Council in May.',
      ),
    ).toMatchObject({ speaker: 'Vess and Orrin Town Council', kind: 'organization' });
  });

  it('by the last word of its name', () => {
    expect(
      lastIn(
        'In May the Harbour Inspectorate shut the pool.',
        'It is left to what the inspectorate calls “natural processes”.',
      ),
    ).toMatchObject({ speaker: 'Harbour Inspectorate' });
  });

  it('by the one that the text has spoken of most lately, whatever it is called', () => {
    expect(
      lastIn(
        'Nell Ostrow is head of the Dana Orrin Company. She fishes.',
        'Wexmart will sell the fish. A Wexmart spokeswoman was busy. The company called the price “a gift”.',
      ),
    ).toMatchObject({ speaker: 'Wexmart' });
  });

  it('by whose family it is', () => {
    expect(
      lastIn(
        'Adela Quarles, the singer, has died. She died at home, her family said.',
        'Quarles’ family said in a statement: “She sang to the end.”',
      ),
    ).toMatchObject({ speaker: 'Quarles’ family', kind: 'group' });
    const [first] = spokenIn(
      article(
        'Adela Quarles, the singer, has died. It was “peaceful”, her family said.',
        'Quarles’ family thanked the nurses.',
      ),
    );
    expect(first).toMatchObject({ speaker: 'Quarles’ family', kind: 'group' });
  });

  it('by what it has published or somebody has sent', () => {
    expect(
      lastIn('Fish will be “dearer than gold”, according to a Fenwright Analytics forecast.'),
    ).toMatchObject({ kind: 'organization' });
    expect(
      lastIn('Fish will be “dearer than gold”, according to Fenwright’s forecast.'),
    ).toMatchObject({ speaker: 'Fenwright', kind: 'organization' });
    expect(
      lastIn(
        'A clerk wrote back. The clerk’s letter is on the wall. It says that the duke “was touched”.',
      ),
    ).toMatchObject({ speaker: 'clerk', kind: 'unknown' });
    expect(
      lastIn(
        'What changed her mind was a long letter from Ada Pell, who makes films.',
        'Nora read the letter on a bus. It began, “You ruined my birthday.”',
      ),
    ).toMatchObject({ speaker: 'Ada Pell', kind: 'person' });
  });

  it('by the fullest that was said of it', () => {
    expect(
      lastIn(
        'In May the parish put up a painted notice.',
        'The pool, the notice said, was “done”.',
      ),
    ).toMatchObject({ speaker: 'painted notice', kind: 'organization' });
    expect(lastIn('A man waiting for the bus called it “a gift”.')).toMatchObject({
      speaker: 'man waiting for the bus',
    });
    expect(
      lastIn('His calls were answered by a woman who said she had “no shop left”.'),
    ).toMatchObject({
      speaker: 'woman',
    });
  });

  it('several people with a name before them', () => {
    expect(
      lastIn('NOAA said little. According to NOAA administrators, the buoy is “in rude health”.'),
    ).toMatchObject({ speaker: 'NOAA administrators', kind: 'group' });
  });
});
