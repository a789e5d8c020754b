import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { StoredArticle } from '#shared/model/article.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import { readItems } from './batch-read.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { ticketSk, ticketsPk } from './keys.ts';
import { PART_BYTES, pack, unpack } from './packing.ts';
import { QUOTES_A_TICKET, type Ticket, type TicketKey, ticketName } from './store.ts';

/** Written at a time: enough to hide the round trips. */
const AT_ONCE = 16;
/** Numbers that wait to be given again; what is freed beyond them stays unused. */
const MOST_FREE = 256;

/** The numbers of a list's tickets: 0 to `given` − 1, each held by one article or free. */
export interface Numbering {
  readonly given: number;
  readonly free: readonly number[];
}

export const ticketsFor = (quotes: number): number => Math.ceil(quotes / QUOTES_A_TICKET);

/** Gives an article as many numbers as it needs: those it holds, then free ones, then new ones. */
export function allot(
  { given, free }: Numbering,
  heldNow: readonly number[],
  needed: number,
): Numbering & { readonly numbers: number[]; readonly freed: number[] } {
  const kept = heldNow.slice(0, needed);
  const freed = heldNow.slice(needed);
  const again = free.slice(0, needed - kept.length);
  const fresh = Array.from({ length: needed - kept.length - again.length }, (_, n) => given + n);
  return {
    given: given + fresh.length,
    free: [...free.slice(again.length), ...freed].slice(0, MOST_FREE),
    numbers: [...kept, ...again, ...fresh],
    freed,
  };
}

async function all<T>(items: readonly T[], task: (item: T, n: number) => Promise<unknown>) {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    await Promise.all(items.slice(at, at + AT_ONCE).map((item, n) => task(item, at + n)));
  }
}

/** Puts a ticket unless somebody with a later number in the list's sequence did. Without a body it is a blank. */
const place = (table: Table, list: string, number: number, seq: number, values: object) =>
  held(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { pk: ticketsPk(list), sk: ticketSk(number), seq, ...values },
        ConditionExpression: 'attribute_not_exists(pk) OR seq <= :seq',
        ExpressionAttributeValues: { ':seq': seq },
      }),
    ),
  );

/** What a drawn quote is served from: the article as it is, with these of its quotes and their sections. */
function bodyOf(article: StoredArticle, quotes: readonly StoredQuote[]): object {
  const within = new Set(quotes.map(({ sectionId }) => sectionId));
  const { short } = article.summary;
  const body = pack({
    ...article,
    summary: { headline: [], short, medium: [], long: [] },
    sections: article.sections
      .filter(({ id }) => within.has(id))
      .map((section) => ({ ...section, summary: [] })),
    quotes,
    retracted: [],
    blocks: [],
    aliases: {},
  });
  // Quotes too long for an item are not drawn.
  return body.length > PART_BYTES ? {} : { body, quoteCount: article.quotes.length };
}

/** Writes the tickets of an article's quotes in one list. `seq` orders those who write: see settle-tally.ts. */
export const writeTickets = (
  table: Table,
  list: string,
  numbers: readonly number[],
  { article, quotes, seq }: { article: StoredArticle; quotes: readonly StoredQuote[]; seq: number },
): Promise<void> =>
  all(numbers, (number, n) => {
    const own = quotes.slice(n * QUOTES_A_TICKET, (n + 1) * QUOTES_A_TICKET);
    return place(table, list, number, seq, { of: article.id, ...bodyOf(article, own) });
  });

/** Leaves nothing on tickets whose numbers were freed. They stay, so that no late runner fills them again. */
export const blankTickets = (
  table: Table,
  list: string,
  freed: readonly number[],
  seq: number,
): Promise<void> => all(freed, (number) => place(table, list, number, seq, {}));

/**
 * Takes an article's quotes out of the draw until its next settling. `seq`: of the change that the numbers were read
 * from; tickets that a later one filled stay, since nobody would fill them again.
 */
export const hideTickets = (
  table: Table,
  list: string,
  numbers: readonly number[],
  { articleId, seq }: { articleId: string; seq: number },
): Promise<void> =>
  all(numbers, (number) =>
    held(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk: ticketsPk(list), sk: ticketSk(number) },
          UpdateExpression: 'REMOVE body',
          ConditionExpression: '#of = :id AND seq <= :seq',
          ExpressionAttributeNames: { '#of': 'of' },
          ExpressionAttributeValues: { ':id': articleId, ':seq': seq },
        }),
      ),
    ),
  );

const TicketItem = z.object({
  pk: z.string(),
  sk: z.string(),
  body: z.instanceof(Uint8Array).optional(),
  quoteCount: z.int().default(0),
});

/** Up to 100 tickets by name, in one request; blanks and numbers that nobody holds are left out. */
export async function readTickets(
  table: Table,
  wanted: readonly TicketKey[],
): Promise<Map<string, Ticket>> {
  const found = new Map<string, Ticket>();
  const keyOf = ({ list, number }: TicketKey) => ({ pk: ticketsPk(list), sk: ticketSk(number) });
  const names = new Map(
    wanted.map((key) => [Object.values(keyOf(key)).join(' '), ticketName(key)]),
  );
  for (const item of await readItems(table, wanted.map(keyOf))) {
    const { pk, sk, body, quoteCount } = TicketItem.parse(item);
    if (!body) continue;
    const open = () => ({ article: StoredArticle.parse(unpack(body)), quoteCount });
    found.set(names.get(`${pk} ${sk}`) ?? '', { open });
  }
  return found;
}
