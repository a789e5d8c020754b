import { describe, expect, it } from 'vitest';
import { article, spokenIn } from './readings.ts';

const OPENING = 'Marta Oyelaran, the harbour master of Ostley, met Bert Hoang on Monday.';
const saidIn = (...paragraphs: string[]): (string | null)[][] =>
  spokenIn(article(OPENING, ...paragraphs)).map(({ text, speaker }) => [text, speaker]);

describe('what no verb of saying introduces', () => {
  it.each([
    ['a bare lead', 'Hoang on his future: “Ask me in the summer.”', 'Bert Hoang'],
    [
      'a lead with a verb',
      'Losing coach Bert Hoang was glum: “Ask me in the summer.”',
      'Bert Hoang',
    ],
    ['a role in brackets', 'Bert Hoang (coach): “Ask me in the summer.”', 'Bert Hoang'],
    [
      'the sentence before',
      'Asked of it, he looked at the sea. “Ask me in the summer.”',
      'Bert Hoang',
    ],
  ])('is whose the layout says: %s', (_, paragraph, speaker) => {
    expect(saidIn(paragraph)).toEqual([['Ask me in the summer.', speaker]]);
  });

  it('goes on from the paragraph before where a lead only tells of what', () => {
    const said = saidIn(
      'Hoang on his future: “Ask me in the summer.”',
      'And on the cup: “No comment.”',
    );

    expect(said).toEqual([
      ['Ask me in the summer.', 'Bert Hoang'],
      ['No comment.', 'Bert Hoang'],
    ]);
  });

  it('is somebody’s as a paragraph of its own', () => {
    expect(saidIn('“My children swim here every Saturday.”')).toHaveLength(1);
  });

  it('is nobody’s where all its words are capitals, as in a title', () => {
    expect(saidIn('The play of the week: “The Long Grey Tide.”')).toEqual([]);
  });

  it('is said by who follows a verb behind the mark', () => {
    const said = saidIn('“Come back soon,” read a sign on the door.');

    expect(said.map(([text]) => text)).toEqual(['Come back soon,']);
  });

  it('is said by who stands with the verb behind it', () => {
    expect(saidIn('“Hot as August”, Hoang would say.')).toEqual([['Hot as August', 'Bert Hoang']]);
  });

  it('is said by who was asked', () => {
    const said = saidIn('Hoang was hoarse. Asked if he felt vindicated: “Not in the slightest.”');

    expect(said).toEqual([['Not in the slightest.', 'Bert Hoang']]);
  });

  it('is not said by a word for what it is', () => {
    const [quote] = spokenIn(article(OPENING, 'Key quote: “I was never against it.”'));

    expect(quote?.mention).not.toBe('Key quote');
  });

  it('is said by who used to say it, and by a label with a dash', () => {
    expect(saidIn('Hoang’s father used to say, “Run first, complain later.”')).toHaveLength(1);
    expect(saidIn('Bert Hoang — “We’ll sue.”')).toEqual([['We’ll sue.', 'Bert Hoang']]);
  });

  it('is not more of what was said before where it answers', () => {
    const [first, second] = spokenIn(
      article(
        OPENING,
        '“We sail at four,” Oyelaran said.',
        'The harbour master was asked if she had slept. “Like a stone in a well.”',
      ),
    );

    expect(second?.speaker).toBe(first?.speaker);
    expect(second?.group).not.toBe(first?.group);
  });

  it('ends with its sentence where a colon has told whose it is', () => {
    const said = saidIn('One pilot wrote: “Poor pier!” Another said: “Poor boats!”');

    expect(said).toEqual([
      ['Poor pier!', 'One pilot'],
      ['Poor boats!', 'Another'],
    ]);
  });

  it('is asked by who asks after a title with a stop', () => {
    expect(saidIn('“Possible?” Ms. Oyelaran asked.')).toEqual([['Possible?', 'Marta Oyelaran']]);
  });

  it('is signed only where it stands by itself', () => {
    expect(saidIn('“Ask me in the summer.”', '— Bert Hoang')).toEqual([
      ['Ask me in the summer.', 'Bert Hoang'],
    ]);
    expect(saidIn('Hoang called him “my old friend from the north.”', '- Reuters')).toEqual([
      ['my old friend from the north.', 'Bert Hoang'],
    ]);
  });
});
