import { describe, expect, it } from 'vitest';
import {
  isBalanced,
  isFirstPerson,
  pointsBack,
  resumes,
  saysWho,
} from '#shared/extract/summary/form.ts';

describe('pointsBack', () => {
  it.each([
    'He said the wall would hold.',
    '“This is the end,” said Okafor.',
    'But the council paid.',
    'However, the council paid.',
    'For example, the council paid twice.',
    'Others fear the spring.',
    'First, the wall was measured.',
    'In 2014, she moved to Harrow.',
    'On the last night she found the crack.',
    'Asked about this on Sunday, the mayor laughed.',
    'The first of them was a roofer from Harrow.',
    'Several said they had lost orders.',
    'The closure of Calder Bay in March kept her in boots.',
    'From an office that is how it looks.',
  ])('leans: %s', (sentence) => {
    expect(pointsBack(sentence)).toBe(true);
  });

  it.each([
    'The council paid for the wall.',
    'First Minister Ines Okafor opened the wall.',
    'More than 90 people watched.',
    'In 2014 Ines Okafor said she would move.',
    'When the driver stopped, he was tired.',
    'Thisway Ltd. built the wall.',
    'For those who fish, the wall is everything.',
    'Since this week the wall is open.',
    'A woman who lost her house sued the town.',
  ])('stands: %s', (sentence) => {
    expect(pointsBack(sentence)).toBe(false);
  });
});

describe('resumes', () => {
  it.each([
    'Inspectors also found mice.',
    'The 51-year-old was fined.',
    'The victim died on Monday.',
  ])('cannot come first: %s', (sentence) => {
    expect(resumes(sentence)).toBe(true);
  });

  it.each([
    'The man who built the wall died on Monday.',
    'The attack on Harrow began at dawn.',
    'The mayors met in Harrow.',
  ])('can: %s', (sentence) => {
    expect(resumes(sentence)).toBe(false);
  });
});

describe('saysWho', () => {
  it.each([
    [' , Mayor Ines Okafor said.', true],
    [' , according to the harbour office.', true],
    [' , said a spokeswoman for the town.', true],
    [' , he said.', false],
    [' , said she.', false],
    [' , the mayor of Harrow.', false],
    ['', false],
  ])('%s → %s', (outside, named) => {
    expect(saysWho(outside)).toBe(named);
  });

  it('takes a pronoun for a speaker only where anyone will do', () => {
    expect(saysWho(' , he said.', 'anyone')).toBe(true);
  });
});

describe('isFirstPerson', () => {
  it('hears somebody speak outside marks', () => {
    expect(isFirstPerson('I walk the wall every morning.')).toBe(true);
    expect(isFirstPerson('Every morning my brother walks the wall.')).toBe(true);
    expect(isFirstPerson('You get to know the wall.')).toBe(true);
    expect(isFirstPerson('King Henry I. walked the M.I. wall with Me-Too.')).toBe(false);
  });
});

describe('isBalanced', () => {
  it.each([
    ['He said “no” (twice).', true],
    ['He said "no" [sic].', true],
    ['He said “no.', false],
    ['He said no.”', false],
    ['He said "no.', false],
    ['He said (no.', false],
  ])('%s → %s', (sentence, balanced) => {
    expect(isBalanced(sentence)).toBe(balanced);
  });
});
