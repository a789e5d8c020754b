import type { Verdict } from '#shared/model/verdict.ts';
import { clean } from './clean.ts';
import { dateOf, inMarks } from './lines.ts';

type Diff = Verdict['matches'][number]['diff'];

const SAID: Readonly<Record<Verdict['verdict'], string>> = {
  verbatim: 'Found word for word',
  partial: 'Found, as a part of what was said',
  elided: 'Found, with words left out or put in as marked',
  altered: 'Found with other words',
  other_speaker: 'Found, but said by somebody else',
  not_found: 'Not found',
};

/** `colour` for `color`, `7` for `seven`: nothing that is heard. */
const OTHER_FORM = 'Found, only written in another way';

/** The verdict in words; never that something is false. */
export function saidOf(
  verdict: Verdict['verdict'],
  best: Pick<Verdict['matches'][number], 'speaker' | 'formOnly'> | undefined,
  claimed: string | null,
): string {
  if (verdict === 'other_speaker' && claimed) return `Found, but not said by ${claimed}`;
  const unsure = best?.speaker === 'unknown' ? ', but its speaker is not known' : '';
  const said = verdict === 'altered' && best?.formOnly ? OTHER_FORM : SAID[verdict];
  return `${said}${unsure}`;
}

const MOST_CHANGES = 6;

/** What was changed, each in a few words; empty where nothing was. */
export function changes(diff: Diff): string {
  const changed = diff.flatMap(({ op, claim, quote }) => {
    if (op === 'same' || op === 'elided') return [];
    if (claim && quote) return [`“${claim}” instead of “${quote}”`];
    return [claim ? `“${claim}” put in` : `“${quote}” left out`];
  });
  if (changed.length === 0) return '';
  const more = changed.length > MOST_CHANGES ? ' …' : '';
  return `Claimed: ${changed.slice(0, MOST_CHANGES).join(', ')}${more}`;
}

const LONGEST_CLAIM = 300;

/** What was to be checked: who sees the answer need not have seen the question. */
export const claimOf = (words: string, speaker: string | null): string =>
  `Checked: ${inMarks(clean(words), LONGEST_CLAIM)}${speaker === null ? '' : ` — ${clean(speaker)}`}`;

const counted = (count: number): string => `${count} ${count === 1 ? 'article' : 'articles'}`;

/** What the check looked through. */
export function searched(
  { articles, from, to }: Verdict['coverage'],
  verdict: Verdict['verdict'],
): string {
  const range = from && to ? `, published from ${dateOf(from)} to ${dateOf(to)}` : '';
  const miss = verdict === 'not_found' ? ' That does not say that it was never said.' : '';
  return `Searched: ${counted(articles)}${range}.${miss}`;
}
