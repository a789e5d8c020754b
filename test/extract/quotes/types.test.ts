import { describe, expect, it } from 'vitest';
import { article, spokenIn } from './readings.ts';

const OPENING = 'Marta Oyelaran, the harbour master of Ostley, met the council on Monday.';
const typesIn = (paragraph: string): string[] =>
  spokenIn(article(OPENING, paragraph)).map(({ type }) => type);

describe('an utterance of its own', () => {
  it.each([
    ['in brackets', 'The pier is shut. (“It was not me,” Oyelaran said.)', ['direct']],
    [
      'on both sides of a cue',
      '“Right then,” Oyelaran said, “whenever you are ready.”',
      ['direct', 'direct'],
    ],
    ['in small letters behind a colon', 'Oyelaran replied: “crying, sorry”.', ['direct']],
    ['in small letters', 'Oyelaran wrote, “sold it anyway, sorry.”', ['direct']],
  ])('is direct: %s', (_, paragraph, types) => {
    expect(typesIn(paragraph)).toEqual(types);
  });

  it.each([
    [
      'goes on after it',
      'With the tolls gone, Oyelaran said, “I see no way back” to a fair share.',
    ],
    ['opens with it', '“Politics at this pier” meant that little could be done, Oyelaran said.'],
    ['ends with it', 'The storm broke the pier and, as Oyelaran put it, “moved the furniture.”'],
  ])('is mixed where the writer’s sentence %s', (_, paragraph) => {
    expect(typesIn(paragraph)).toEqual(['mixed']);
  });
});
