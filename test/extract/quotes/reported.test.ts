import { describe, expect, it } from 'vitest';
import { article, quotesIn } from './readings.ts';

const OPENING = 'Marta Oyelaran, the harbour master of Ostley, met the council on Monday.';
const reportedIn = (paragraph: string): string[] =>
  quotesIn(article(OPENING, paragraph))
    .filter(({ type }) => type === 'indirect')
    .map(({ text }) => text);

describe('reported speech', () => {
  it('is cut into its clauses', () => {
    const clauses = reportedIn(
      'Oyelaran said that no boats were delayed and that the port had changed its policy on keys.',
    );

    expect(clauses).toEqual(['no boats were delayed', 'the port had changed its policy on keys']);
  });

  it('leaves a clause that is wholly quoted to its marks', () => {
    const clauses = reportedIn(
      'Oyelaran said that she was reading the report and that “no single storm should change what we do.”',
    );

    expect(clauses).toEqual(['she was reading the report']);
  });

  it('is not cut at a “that” which opens no clause', () => {
    const clauses = reportedIn(
      'Oyelaran said that the chart showed rocks but that had not been checked by the pilots.',
    );

    expect(clauses).toHaveLength(1);
  });

  it.each([
    ['Oyelaran told the Echo she would run for mayor.', 'she would run for mayor'],
    ['Oyelaran said that was only natural.', 'that was only natural'],
    ['Oyelaran said that waiting had a price.', 'waiting had a price'],
    ['Oyelaran said afterwards that the pier was sound.', 'the pier was sound'],
  ])('has its subject and not what binds it: %s', (paragraph, clause) => {
    expect(reportedIn(paragraph)).toEqual([clause]);
  });

  it('is less sure where it states nothing', () => {
    const statement = 'the harbour would close at noon and stay closed';
    const paragraphs = [
      `Oyelaran said ${statement}.`,
      'Oyelaran announced new rules for the pilots of the harbour.',
      'Oyelaran found the old pilot boat adrift in the fog.',
    ];

    const sure = quotesIn(article(OPENING, ...paragraphs)).filter(
      ({ type, confidence }) => type === 'indirect' && confidence >= 0.55,
    );

    expect(sure.map(({ text }) => text)).toEqual([statement]);
  });

  it.each([
    [
      'a second verb of saying with the same subject',
      'Oyelaran told the meeting that the lane was too narrow and warned that it flooded in May.',
      ['the lane was too narrow', 'it flooded in May'],
    ],
    [
      'a participle that adds words in marks',
      'The witness said Duffy had closed the gate, adding: “He was in tears.”',
      ['Duffy had closed the gate'],
    ],
    [
      'a clause with a speaker of its own',
      'The sale is near, two pilots said, though they stressed that no price had been agreed.',
      ['The sale is near', 'no price had been agreed'],
    ],
    [
      'the verb of the clause around it',
      'Ann Quill, who argued that he had meant it, drew a murmur when she spoke of the horse.',
      ['he had meant it'],
    ],
    [
      'a second clause behind a comma',
      'Pilots said they feared for the treaty, which Umber had made, and that talks would stop.',
      ['they feared for the treaty, which Umber had made', 'talks would stop'],
    ],
  ])('ends before %s', (_, paragraph, clauses) => {
    expect(reportedIn(paragraph)).toEqual(clauses);
  });

  it.each([
    ['past the hearer', 'They informed the court that an inquiry was held.', 'an inquiry was held'],
    [
      'behind a colon without marks',
      'Oyelaran resigned on Monday, saying: I am tired and I want to go home.',
      'I am tired and I want to go home',
    ],
    [
      'past what tells of the source',
      'According to a survey printed last week by the grocer Quire, four in five have no boat.',
      'four in five have no boat',
    ],
    [
      'at the head of the sentence',
      'She had been a student in the crisis, she told the last questioner.',
      'She had been a student in the crisis',
    ],
    [
      'with marks that the clause goes on from',
      'He admitted “politics in this town” meant there were few ways left.',
      '“politics in this town” meant there were few ways left',
    ],
  ])('begins %s', (_, paragraph, clause) => {
    expect(reportedIn(paragraph)).toEqual([clause]);
  });

  it.each([
    ['The rest, she said, had gone to roads.', ['The rest', 'had gone to roads']],
    ['The pier, according to Oyelaran, will stay shut.', ['The pier', 'will stay shut']],
    [
      'The pier, according to Jan Pell, the county engineer, will stay shut until May.',
      ['The pier', 'will stay shut until May'],
    ],
    [
      'The man who sold the boat, Oyelaran said on Tuesday, was never found.',
      ['The man who sold the boat', 'was never found'],
    ],
    [
      'But the shop, said Oyelaran, who has run it for ten years, will close in May.',
      ['the shop', 'will close in May'],
    ],
    ['There was, she said, no plan.', ['There was', 'no plan']],
    ['She had, she told the jury, never met her.', ['She had', 'never met her']],
    [
      'The pier will shut, Oyelaran said, if the plan goes ahead.',
      ['The pier will shut', 'if the plan goes ahead'],
    ],
  ])('round its cue is one utterance and states one thing: %s', (paragraph, halves) => {
    const reported = quotesIn(article(OPENING, paragraph)).filter(
      ({ type, confidence }) => type === 'indirect' && confidence >= 0.55,
    );

    expect(reported.map(({ text }) => text)).toEqual(halves);
    expect(new Set(reported.map(({ group }) => group)).size).toBe(1);
  });

  it.each([
    'By noon, Oyelaran said, the water had reached the pier.',
    'The pier, which Oyelaran said was rotten, shut in May.',
  ])('has no half that only tells when or is the writer’s: %s', (paragraph) => {
    const reported = quotesIn(article(OPENING, paragraph)).filter(
      ({ type, confidence }) => type === 'indirect' && confidence >= 0.55,
    );

    expect(reported.length).toBeLessThan(2);
  });

  it('is the inner speaker’s too where a report tells of it', () => {
    const clauses = reportedIn(
      'According to the file, Duffy told them that his ride fell through.',
    );

    expect(clauses).toContain('his ride fell through');
  });
});
