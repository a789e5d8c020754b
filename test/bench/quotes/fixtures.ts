import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import type { ReadQuote } from '#shared/model/reading.ts';
import {
  type GoldArticle,
  type GoldQuote,
  type GoldSet,
  goldStart,
  loadGold,
} from '#test/extract/gold/quote-gold.ts';

/** Counts over the fixtures: of the marked quotes those found, and of those what is right. */
export interface FixtureScore {
  gold: number;
  found: number;
  spurious: number;
  names: number;
  kinds: number;
  roles: number;
  types: number;
  groups: number;
  indirect: number;
  indirectFound: number;
  indirectNames: number;
  notQuotes: number;
  notQuotesServed: number;
}

const overlap = (a: { start: number; end: number }, start: number, end: number): number => {
  const inside = Math.max(0, Math.min(a.end, end) - Math.max(a.start, start));
  return inside / (a.end - a.start + end - start - inside);
};
const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? '').toLowerCase() === (b ?? '').toLowerCase();

/** Scores the engine on a set of test/fixtures; `note` gets a line for every difference. */
export function scoreFixtures(note: (line: string) => void, set?: GoldSet): FixtureScore {
  const score: FixtureScore = {
    gold: 0,
    found: 0,
    spurious: 0,
    names: 0,
    kinds: 0,
    roles: 0,
    types: 0,
    groups: 0,
    indirect: 0,
    indirectFound: 0,
    indirectNames: 0,
    notQuotes: 0,
    notQuotesServed: 0,
  };
  for (const article of loadGold(set))
    scoreArticle(article, score, (line) => note(`${article.name}: ${line}`));
  return score;
}

function scoreArticle(
  { text, gold }: GoldArticle,
  score: FixtureScore,
  note: (line: string) => void,
): void {
  const reading = readQuotes(blocksOfText(text));
  const free = new Set(reading.quotes);
  const groupOf = new Map<string, number>();
  for (const quote of gold.quotes) {
    const start = goldStart(text, quote);
    const end = start + quote.text.length;
    const isIndirect = quote.type === 'indirect';
    const least = isIndirect ? 0.5 : 0.8;
    const match = [...free]
      .filter((q) => (q.type === 'indirect') === isIndirect && overlap(q, start, end) >= least)
      .sort((a, b) => overlap(b, start, end) - overlap(a, start, end))[0];
    if (isIndirect) score.indirect++;
    else score.gold++;
    if (!match) {
      note(`missed ${quote.type} “${quote.text.slice(0, 70)}” of ${quote.speaker}`);
      continue;
    }
    free.delete(match);
    const who = match.speaker === null ? undefined : reading.speakers[match.speaker];
    const isRight = same(who?.name, quote.speaker);
    if (isIndirect) {
      score.indirectFound++;
      if (isRight) score.indirectNames++;
      else
        note(
          `indirect “${quote.text.slice(0, 50)}”: ${who?.name ?? null}, should be ${quote.speaker}`,
        );
      continue;
    }
    score.found++;
    if (isRight) score.names++;
    if ((who?.kind ?? 'unknown') === quote.kind) score.kinds++;
    if (same(who?.role, quote.role)) score.roles++;
    if (match.type === quote.type) score.types++;
    else note(`type ${match.type}, should be ${quote.type}: “${quote.text.slice(0, 50)}”`);
    if (!isRight || !same(who?.role, quote.role) || (who?.kind ?? 'unknown') !== quote.kind)
      note(
        `“${quote.text.slice(0, 50)}” [${mentionOf(text, match)}]: ${who?.name ?? null} (${who?.kind}, ${who?.role}), should be ${quote.speaker} (${quote.kind}, ${quote.role})`,
      );
    if (groupIsRight(quote, match, groupOf)) score.groups++;
    else note(`group of “${quote.text.slice(0, 50)}”`);
  }
  const either = gold.either ?? [];
  for (const quote of free) {
    if (quote.type === 'indirect') continue;
    const words = text.slice(quote.start, quote.end);
    if (either.some((e) => e.includes(words) || words.includes(e))) continue;
    score.spurious++;
    note(`spurious ${quote.type} “${words.slice(0, 70)}”`);
  }
  for (const words of gold.notQuotes) {
    score.notQuotes++;
    const bare = words.replace(/[.,]$/, '');
    if (reading.quotes.some((q) => text.slice(q.start, q.end).replace(/[.,]$/, '') === bare))
      score.notQuotesServed++;
  }
}

const mentionOf = (text: string, quote: ReadQuote): string =>
  quote.mention === null ? '' : text.slice(quote.mention.start, quote.mention.end);

function groupIsRight(quote: GoldQuote, match: ReadQuote, groupOf: Map<string, number>): boolean {
  if (quote.group === undefined) return ![...groupOf.values()].includes(match.group);
  const known = groupOf.get(quote.group);
  if (known === undefined) groupOf.set(quote.group, match.group);
  return known === undefined || known === match.group;
}
