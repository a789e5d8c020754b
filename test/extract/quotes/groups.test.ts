import { describe, expect, it } from 'vitest';
import { article, spokenIn } from './readings.ts';

const OPENING = 'Marta Oyelaran, the harbour master of Ostley, met the council on Monday.';
const groupsIn = (...paragraphs: string[]): number => {
  const quotes = spokenIn(article(OPENING, ...paragraphs));
  expect(quotes).toHaveLength(2);
  return new Set(quotes.map(({ group }) => group)).size;
};

describe('parts of one utterance', () => {
  it.each([
    [
      'a paragraph that only adds to the one before',
      ['“The tide will not wait,” Oyelaran said.', '“Nor will the boats,” she added.'],
    ],
    [
      'one that goes on where the marks were left open',
      ['Oyelaran said: “The tide will not wait.', '“Nor will the boats,” the harbour master said.'],
    ],
  ])('share a group: %s', (_, paragraphs) => {
    expect(groupsIn(...paragraphs)).toBe(1);
  });

  it('are none where something else is told between them', () => {
    const groups = groupsIn(
      '“The tide will not wait,” Oyelaran said. She told the council that the pier was sound.',
      '“The boats are ready,” she added.',
    );

    expect(groups).toBe(2);
  });
});

describe('words of the writer’s sentence', () => {
  it('are each alone', () => {
    expect(
      groupsIn('Oyelaran called the plan “a waste of stone” and the council “a clock shop”.'),
    ).toBe(2);
  });
});
