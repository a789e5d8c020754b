import { describe, expect, it } from 'vitest';
import { article, spokenIn } from './readings.ts';

const OPENING = 'Marta Oyelaran, the harbour master of Ostley, met the council on Monday.';
const wordsIn = (paragraph: string): string[] =>
  spokenIn(article(OPENING, paragraph)).map(({ text }) => text);

describe('words in marks within the writer’s sentence', () => {
  it.each([
    ['a nickname', 'The captain, Alan “Slasher” Pomfret, said that the match was over.'],
    ['a term after a naming word', 'Oyelaran said that the word “temporary” was never used.'],
    [
      'what many call a thing',
      'Oyelaran said that the haze, which sailors call “sea fret”, would lift.',
    ],
    ['a title', 'Oyelaran wrote in her memoir, “The Edge of the Sheet,” that the pier was sound.'],
    ['a title of four words', 'Oyelaran published “The Long Grey Tide” in 2021.'],
    ['where it was told', 'Oyelaran told the story on “The Late Boat” last month.'],
    [
      'a title of many words',
      'At a lecture titled “The Harbour, the Tide and the Sea: A Few Remarks,” Oyelaran said that the pier was sound.',
    ],
    ['a subject line', 'In a message with the subject line “Tolls?,” she asked for a chair.'],
    [
      'a heading',
      'Oyelaran noted, under “Harbour Dues and Tolls,” that nobody had paid since 2019.',
    ],
    ['a title after “in”', 'Pia Roth, who sang in “Tide 2,” said she had waited since dawn.'],
    ['who was told', 'Oyelaran told “Tide and Friends” that the pier was sound.'],
    [
      'a long title after its maker',
      'Oyelaran, an author of “The Long Grey Tide: A Harbour, Its Pilots and the Sea,” said no.',
    ],
    ['the name of a thing', 'Oyelaran said to copy the folder called "attic" at once.'],
    ['one of a string', 'Oyelaran was buoyed by a string of “wins” on tolls and tides.'],
    ['a heading named', 'Under the heading “What we will do”, the plan promises a tram.'],
    ['what a sign bears', 'Oyelaran said she hit the “Welcome to Ostley” sign in the fog.'],
    ['a gloss in brackets', 'Oyelaran said the wind was known as “la Bruja” (“the Witch”).'],
    [
      'what those who work there call it',
      'Oyelaran said she had slept in what the pilots call “the linen cupboard”.',
    ],
    ['what is spoken of', 'Oyelaran described the promised “synergies” as needless.'],
    ['a word of the writer’s phrase', 'Oyelaran said a “royal” cottage would be built by May.'],
  ])('are no quote: %s', (_, paragraph) => {
    expect(wordsIn(paragraph)).toEqual([]);
  });

  it.each([
    ['after a verb', 'Oyelaran called the plan “bonkers.”', 'bonkers.'],
    ['at the end', 'Oyelaran said that the money was “resting.”', 'resting.'],
    ['a judgement', 'Oyelaran said it was a “hopelessly late” answer.', 'hopelessly late'],
    [
      'what somebody termed it',
      'Oyelaran blamed the builder for what she termed “paint-and-run work”.',
      'paint-and-run work',
    ],
    [
      'the object of a reported clause',
      'Oyelaran batted away suggestions from Duffy that the vote meant “game over” for the pier.',
      'game over',
    ],
    ['of two words', 'Oyelaran told reporters that the crane was “merely old”.', 'merely old'],
  ])('are somebody’s words: %s', (_, paragraph, words) => {
    expect(wordsIn(paragraph)).toEqual([words]);
  });

  it('are no quote in a title, which cuts and bends what is said', () => {
    const title = 'Pilot tells inquiry of “a knock you felt in your teeth”';

    expect(spokenIn(`${title}\n\n${OPENING}`)).toEqual([]);
  });
});
