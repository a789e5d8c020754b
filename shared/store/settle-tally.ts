import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { sourceKey } from '#shared/model/fold.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { countSource } from './count-about.ts';
import { parseHead, sortAt } from './head-item.ts';
import { ALL_SOURCES, articlePk, COUNTED, COVERAGE, countedIn, HEAD, sourcePk } from './keys.ts';
import { articleOfHead } from './read-article.ts';
import { Change, type Counts, Share, shareOf, ticketList } from './tally.ts';
import { allot, blankTickets, hideTickets, ticketsFor, writeTickets } from './tickets.ts';

const TRIES = 60;
/** An article's mark that it is counted no more is kept for a day, longer than any runner lives. */
const TOMBSTONE_SECONDS = 86_400;

/** What an article counts for in one list once that is settled. It lies beside the head. */
const Mark = Change.pick({ rev: true, counted: true, numbers: true })
  .partial()
  .extend({ sk: z.string(), seq: z.int(), counts: Change.shape.counts.optional() })
  .extend({ written: z.boolean().default(false), expiresAt: z.number().optional() });
type Mark = z.infer<typeof Mark>;

/** A list that an article may be counted in: the whole collection, or a source by its key. */
interface List {
  readonly pk: string;
  readonly markSk: string;
  readonly source: string | null;
}
const everything: List = { pk: COVERAGE, markSk: COUNTED, source: null };
const ofSource = (key: string): List => ({
  pk: sourcePk(key),
  markSk: countedIn(key),
  source: key,
});

interface State {
  /** Another for each state of the head, reviews included. */
  readonly rev: string;
  readonly article: StoredArticle | null;
  readonly marks: ReadonlyMap<string, Mark>;
}

/** The article's head and its marks, in one request: no other item lies between them. */
async function stateOf(table: Table, articleId: string): Promise<State> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :marks AND :head',
        ExpressionAttributeValues: {
          ':pk': articlePk(articleId),
          ':marks': COUNTED,
          ':head': HEAD,
        },
        ConsistentRead: true,
      }),
    );
    const headed = Items.find((item) => item['sk'] === HEAD);
    const marks = Items.filter((item) => item !== headed).map((item) => Mark.parse(item));
    const byKey = new Map(marks.map((mark) => [mark.sk, mark]));
    if (!headed) return { rev: '', article: null, marks: byKey };
    const head = parseHead(headed);
    const article = await articleOfHead(table, head);
    if (!article && !head.deletedAt) continue;
    const rev = `${head.version}#${head.stamp}#${head.overlayRev}`;
    return { rev, article, marks: byKey };
  }
  throw new QuoinError('unavailable', 'The article is being replaced over and over; try again.');
}

const isIn = (list: List, article: StoredArticle | null): boolean =>
  article !== null &&
  (list.source === null || (article.source !== null && sourceKey(article.source) === list.source));

const noQuotes = { direct: 0, mixed: 0, block: 0, indirect: 0 };
function countsOf(article: StoredArticle | null): Counts {
  const counts = { ...noQuotes };
  for (const { type } of article?.quotes ?? []) counts[type]++;
  return counts;
}

const plus = (a: Counts, b: Counts, sign: 1 | -1): Counts => ({
  direct: a.direct + sign * b.direct,
  mixed: a.mixed + sign * b.mixed,
  block: a.block + sign * b.block,
  indirect: a.indirect + sign * b.indirect,
});

/** Writes to an article's mark what its share has counted. Where a later change was written already, that one stays. */
async function confirm(
  table: Table,
  list: List,
  { last, seq }: Pick<Share, 'last' | 'seq'>,
  written: boolean,
): Promise<void> {
  const { articleId, rev, counted, counts, numbers, freed } = last;
  await blankTickets(table, ticketList(list.pk, shareOf(articleId)), freed, seq);
  const values: Record<string, unknown> = { rev, counted, counts, numbers, seq, written };
  if (!counted) values['expiresAt'] = Math.floor(Date.now() / 1000) + TOMBSTONE_SECONDS;
  const names = Object.keys(values);
  await held(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: articlePk(articleId), sk: list.markSk },
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${
          counted ? ' REMOVE expiresAt' : ''
        }`,
        ConditionExpression: `attribute_not_exists(pk) OR seq ${written ? '<=' : '<'} :seq`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(names.map((n) => [`:${n}`, values[n]])),
      }),
    ),
  );
}

/** Makes sure that the article says in which list it may be counted, before it is: so that it can be found there. */
const announce = (table: Table, list: List, articleId: string): Promise<unknown> =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: articlePk(articleId), sk: list.markSk },
      UpdateExpression: 'SET seq = if_not_exists(seq, :zero) REMOVE expiresAt',
      ExpressionAttributeValues: { ':zero': 0 },
    }),
  );

const extreme = (side: -1 | 1, a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : (a < b ? -1 : 1) === side ? a : b;

/** What a share says after this article is counted in it as it now stands. */
function changed(
  list: List,
  share: Share | null,
  { rev, article, mark }: { rev: string; article: StoredArticle | null; mark: Mark | undefined },
  articleId: string,
): Share {
  const counts = countsOf(article);
  const needed = ticketsFor(article?.quotes.length ?? 0);
  const numbering = share ?? { given: 0, free: [] };
  const { numbers, freed, given, free } = allot(numbering, mark?.numbers ?? [], needed);
  const counted = article !== null;
  const at = article && sortAt(article);
  const quotes = plus(share?.quotes ?? noQuotes, mark?.counts ?? noQuotes, -1);
  return {
    articles: (share?.articles ?? 0) + Number(counted) - Number(mark?.counted ?? false),
    quotes: plus(quotes, counts, 1),
    oldest: extreme(-1, share?.oldest ?? null, at),
    newest: extreme(1, share?.newest ?? null, at),
    lastReadAt: extreme(1, share?.lastReadAt ?? null, article?.readAt ?? null),
    name: (list.source !== null && article?.source) || (share?.name ?? null),
    given,
    free: [...free],
    seq: (share?.seq ?? 0) + 1,
    last: { articleId, rev, counted, counts, numbers, freed },
  };
}

/** Writes the share if nobody did since it was read. */
const writeShare = (table: Table, list: List, sk: string, next: Share, seq: number) =>
  held(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          pk: list.pk,
          sk,
          ...next,
          ...(list.source !== null && next.articles > 0
            ? { gsi1pk: ALL_SOURCES, gsi1sk: `${list.source}#${sk}` }
            : {}),
        },
        ConditionExpression: seq === 0 ? 'attribute_not_exists(pk)' : 'seq = :seq',
        ...(seq === 0 ? {} : { ExpressionAttributeValues: { ':seq': seq } }),
      }),
    ),
  );

/**
 * Counts an article in one list, and gives its quotes their tickets, exactly once however often it runs, by the same
 * steps as a speaker's count: see settle-speaker.ts. Each state of the head is one change of the share, so a runner
 * that saw an older head loses to the one that saw this.
 */
async function settleIn(table: Table, list: List, articleId: string): Promise<void> {
  const sk = shareOf(articleId);
  const tickets = ticketList(list.pk, sk);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await pause(Math.min(400, 5 * 2 ** attempt) * Math.random());
    const { Item } = await table.client.send(
      new GetCommand({
        TableName: table.name,
        Key: { pk: list.pk, sk },
        ConsistentRead: true,
      }),
    );
    const share = Item ? Share.parse(Item) : null;
    if (share) await confirm(table, list, share, false);
    const state = await stateOf(table, articleId);
    const article = isIn(list, state.article) ? state.article : null;
    const mark = state.marks.get(list.markSk);
    if (mark?.rev === state.rev && mark.written) return;
    if (!article && !mark) return;
    if (!mark || mark.expiresAt !== undefined) await announce(table, list, articleId);
    const next = changed(list, share, { rev: state.rev, article, mark }, articleId);
    if (!(await writeShare(table, list, sk, next, share?.seq ?? 0))) continue;
    const { quotes } = article ?? { quotes: [] };
    if (article) {
      await writeTickets(table, tickets, next.last.numbers, { article, quotes, seq: next.seq });
    }
    await confirm(table, list, next, true);
    if (list.source !== null && next.articles !== (share?.articles ?? 0)) {
      await countSource(table, list.source, next);
    }
    return;
  }
  throw new QuoinError('unavailable', 'The collection is being changed over and over; try again.');
}

/** The lists in which an article is counted, or should be. */
function listsOf({ article, marks }: State): List[] {
  const source = article?.source ? [sourceKey(article.source)] : [];
  const marked = [...marks.values()]
    .filter(({ sk, expiresAt }) => sk !== COUNTED && expiresAt === undefined)
    .map(({ sk }) => sk.slice(countedIn('').length));
  return [everything, ...[...new Set([...source, ...marked])].map(ofSource)];
}

/** Brings what is counted and drawn of an article, in the whole collection and by source, in line with its head. */
export async function settleTallies(table: Table, articleId: string): Promise<void> {
  const state = await stateOf(table, articleId);
  const open = listsOf(state).filter((list) => {
    const mark = state.marks.get(list.markSk);
    return mark ? !(mark.rev === state.rev && mark.written) : isIn(list, state.article);
  });
  await Promise.all(open.map((list) => settleIn(table, list, articleId)));
}

/** Takes an article's quotes out of these draws before its head changes; its next settling puts back what stays. */
export async function hideFromTallies(table: Table, articleId: string): Promise<void> {
  const { marks } = await stateOf(table, articleId);
  for (const { sk, seq, numbers = [] } of marks.values()) {
    if (numbers.length === 0) continue;
    await held(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk: articlePk(articleId), sk },
          UpdateExpression: 'SET written = :no',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':no': false },
        }),
      ),
    );
    const pk = sk === COUNTED ? COVERAGE : sourcePk(sk.slice(countedIn('').length));
    await hideTickets(table, ticketList(pk, shareOf(articleId)), numbers, { articleId, seq });
  }
}
