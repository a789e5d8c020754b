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
});
