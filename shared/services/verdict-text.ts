import type { Verdict } from '#shared/model/verdict.ts';
import { quoteLine } from './quote-text.ts';

const SAID: Readonly<Record<Verdict['verdict'], string>> = {
  verbatim: 'Found word for word.',
  partial: 'Found as a part of a quote.',
  elided: 'Found, with words left out or put in as marked.',
  altered: 'Found with other words.',
  other_speaker: 'Found, said by somebody else.',
  not_found: 'Not found, which does not say that it was never said.',
};

/** The verdict in words, the quote it speaks of, and what was searched: ready for a chat. */
export function verdictText({ verdict, matches, coverage }: Verdict): string {
  const lines = [SAID[verdict]];
  for (const { quote } of matches[0]?.quotes ?? []) lines.push(quoteLine(quote));
  const { articles, from, to } = coverage;
  const range = from && to ? `, ${from.slice(0, 10)} to ${to.slice(0, 10)}` : '';
  lines.push(`Searched: ${articles} ${articles === 1 ? 'article' : 'articles'}${range}.`);
  return lines.join('\n');
}
