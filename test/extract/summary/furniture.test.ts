import { describe, expect, it } from 'vitest';
import { afterDateline, isFurniture } from '#shared/extract/summary/furniture.ts';
import { quotationsOf } from '#shared/extract/summary/marks.ts';

const words = (sentence: string): number => sentence.split(/\s+/).length;

describe('isFurniture', () => {
  it.each([
    'By Ada Brill and Jon Lund, Science Editor.',
    'By. Ada Brill.',
    'Scroll down for video.',
    'READ MORE: How the wall was built.',
    'Cracked: The eastern wall of the harbour.',
    'The mayor (pictured) walks the wall.',
    'Ada Brill in Harrow contributed to this report.',
    'Ada Brill reported from Harrow.',
    'Follow us on Chirper.',
    '14:05 BST, 3 March 2025.',
    'How the wall was built .',
    'The views expressed here are the author’s own.',
  ])('is: %s', (sentence) => {
    expect(isFurniture(sentence, words(sentence))).toBe(true);
  });

  it.each([
    'By Monday the wall was shut.',
    'The mayor said: “The wall comes first.”',
    'Nine ships left at 10:30 on Sunday.',
    'Lund reported the crack to the harbour office.',
  ])('is not: %s', (sentence) => {
    expect(isFurniture(sentence, words(sentence))).toBe(false);
  });
});

describe('afterDateline', () => {
  it.each([
    ['(CNN)Ships left.', 'Ships left.'],
    ['HARROW, Calder (AP) -- Ships left.', 'Ships left.'],
    ['Harrow, Calder (Meridian Wire) — Ships left.', 'Ships left.'],
    ['HARROW, March 9 (Meridian Wire) - Ships left.', 'Ships left.'],
    ['OLD HARROW — Ships left.', 'Ships left.'],
    ['Ada Brill (Labour) left.', 'Ada Brill (Labour) left.'],
    ['HARROW councillors left.', 'HARROW councillors left.'],
    ['Ships (all nine) left.', 'Ships (all nine) left.'],
  ])('%s', (text, rest) => {
    expect(text.slice(afterDateline(text, { start: 0, end: text.length }))).toBe(rest);
  });
});

describe('quotationsOf', () => {
  it.each([
    ['He said “no” and "yes".', ['“no”', '"yes"']],
    ["He said 'no' in '19 at the boys' club.", ["'no'"]],
    ['‘We won’t,’ said the mayor’s aide.', ['‘We won’t,’']],
    ["'It's the players' fault,' he said.", ["'It's the players' fault,'"]],
    ['“One. “Two,” he said.', ['“One. ', '“Two,”']],
    ['“He said ‘no’ to me,” she said.', ['“He said ‘no’ to me,”']],
    ['"No, " he said.', ['"No, "']],
  ])('%s', (text, expected) => {
    const found = quotationsOf(text, { start: 0, end: text.length });

    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
