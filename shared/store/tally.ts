import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { ALL_SOURCES, COVERAGE, sourcePk, speakerPk } from './keys.ts';
import { queryIndex } from './list-articles.ts';
import { readProfile } from './speakers.ts';
import type {
  Coverage,
  DrawList,
  DrawScope,
  Page,
  Position,
  SourceTally,
  Totals,
} from './store.ts';

/** A list is counted in so many items, so that writers at work at one time seldom meet at one. */
export const SHARES = 8;

export const shareOf = (articleId: string): string =>
  String([...articleId].reduce((sum, char) => sum + char.charCodeAt(0), 0) % SHARES);

export const coverageKeys = Array.from({ length: SHARES }, (_, n) => ({
  pk: COVERAGE,
  sk: String(n),
}));

export const Counts = z.object({
  direct: z.int(),
  mixed: z.int(),
  block: z.int(),
  indirect: z.int(),
});
export type Counts = z.infer<typeof Counts>;

/** One change of a share: what it counts of one article since, and the numbers of that article's tickets. */
export const Change = z.object({
  articleId: z.string(),
  /** The state of the head it was made for. */
  rev: z.string(),
  counted: z.boolean(),
  counts: Counts,
  numbers: z.array(z.int()),
  freed: z.array(z.int()),
});
export type Change = z.infer<typeof Change>;

/** One share of the tally of a list: of the whole collection, or of a source. */
export const Share = z.object({
  articles: z.int(),
  quotes: Counts,
  oldest: z.string().nullable(),
  newest: z.string().nullable(),
  lastReadAt: z.string().nullable(),
  /** A source's name as last printed. */
  name: z.string().nullable(),
  given: z.int(),
  free: z.array(z.int()),
  seq: z.int(),
  /** Its last change, which may not stand on that article's mark yet: whoever comes next writes it there. */
  last: Change,
});
export type Share = z.infer<typeof Share>;

/** What readers need of a share. */
const Seen = Share.omit({ free: true, seq: true, last: true });
type Seen = z.infer<typeof Seen>;

/** Where a share's tickets lie: see tickets.ts. */
export const ticketList = (pk: string, share: string): string => `${pk}#${share}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const first = (dates: readonly (string | null)[]): string | null =>
  dates.filter((date) => date !== null).sort()[0] ?? null;
const last = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

function together(shares: readonly Seen[]) {
  const quotes = (type: keyof Counts) => sum(shares.map((share) => share.quotes[type]));
  return {
    articles: sum(shares.map((share) => share.articles)),
    quotes: {
      direct: quotes('direct'),
      mixed: quotes('mixed'),
      block: quotes('block'),
      indirect: quotes('indirect'),
    },
    oldest: first(shares.map((share) => share.oldest)),
    newest: last(shares.map((share) => share.newest)),
  };
}

/** What the shares that were found say together. The dates never shrink. */
export function coverageOf(items: readonly unknown[]): Coverage {
  const { articles, oldest, newest } = together(items.map((item) => Seen.parse(item)));
  return { articles, oldest, newest };
}

const isShare = (item: Record<string, unknown>): boolean => /^\d+$/.test(String(item['sk']));

async function rowsOf(table: Table, pk: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
}

const About = z.object({ sk: z.string(), about: z.int() });

/** The whole collection's numbers, in one request. */
export async function readTotals(table: Table): Promise<Totals> {
  const rows = await rowsOf(table, COVERAGE);
  const shares = rows.filter(isShare).map((row) => Seen.parse(row));
  const about = rows.filter((row) => !isShare(row)).map((row) => About.parse(row));
  const countOf = (what: string) =>
    Math.max(0, sum(about.filter(({ sk }) => sk.startsWith(what)).map((row) => row.about)));
  return {
    ...together(shares),
    speakers: countOf('SPEAKERS'),
    sources: countOf('SOURCES'),
    lastReadAt: last(shares.map((share) => share.lastReadAt)),
  };
}

/** Tickets that may be drawn from, and what is known of them, in one request. */
export async function readDrawLists(table: Table, scope: DrawScope): Promise<DrawList[]> {
  if ('speakerId' in scope) {
    const profile = await readProfile(table, scope.speakerId);
    if (!profile || profile.quoteCount === 0) return [];
    const { given, quoteCount: quotes } = profile;
    const list = speakerPk(scope.speakerId);
    return [{ list, share: 0, given, quotes, tally: null }];
  }
  const pk = 'source' in scope ? sourcePk(scope.source) : COVERAGE;
  const rows = (await rowsOf(table, pk)).filter(isShare);
  return rows.map((row) => {
    const tally = Seen.parse(row);
    const share = Number(row['sk']);
    const list = ticketList(pk, String(share));
    const quotes = sum(Object.values(tally.quotes));
    return { list, share, given: tally.given, quotes, tally };
  });
}

const SourceRow = Seen.extend({ pk: z.string(), gsi1sk: z.string() });

/** Sources by folded name, in one request: each is up to {@link SHARES} entries. */
export async function listSources(
  table: Table,
  query: { prefix?: string | undefined; limit: number; start?: Position | undefined },
): Promise<Page<SourceTally>> {
  const { prefix = '', start, limit } = query;
  const { items, last: more } = await queryIndex(table, {
    index: 'gsi1',
    pk: ALL_SOURCES,
    low: start ? `${start.key}\u{10ffff}` : prefix || undefined,
    high: prefix ? `${prefix}\u{10ffff}` : undefined,
    backward: false,
    limit: (limit + 1) * SHARES,
  });
  const rows = items.map((item) => SourceRow.parse(item));
  const byKey = Map.groupBy(rows, ({ pk }) => pk.slice(sourcePk('').length));
  const found = [...byKey].map(([key, shares]): SourceTally => {
    const newest = shares.toSorted((a, b) =>
      (a.lastReadAt ?? '') < (b.lastReadAt ?? '') ? 1 : -1,
    );
    return { key, name: newest[0]?.name ?? key, ...together(shares) };
  });
  // The last one may go on after what was read.
  const whole = more === null ? found : found.slice(0, -1);
  const page = whole.slice(0, limit);
  const end = page.at(-1);
  return {
    items: page,
    next: end && page.length < found.length ? { key: `${end.key}#`, inclusive: false } : null,
  };
}
