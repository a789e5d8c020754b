import * as z from 'zod';
import { startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { logTo } from '#functions/http/log.ts';
import { readApp } from '#functions/read/app.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { openTable, type Table } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { quoinTable } from '#shared/store/table.ts';

const Item = z.record(z.string(), z.unknown());
const Input = z.object({
  Item: Item.optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
});
const Batch = z.array(z.object({ PutRequest: z.object({ Item }).optional() }));
const Consumed = z.object({ CapacityUnits: z.number() });
const Reply = z.object({
  ConsumedCapacity: z.union([Consumed, z.array(Consumed)]).optional(),
  Attributes: Item.optional(),
});

/** How many indexes an item stands in: each is written with it, whole, which the embedded engine does not count. */
const indexesOf = (item: z.infer<typeof Item>): number =>
  quoinTable.indexes.filter(({ partitionKey }) => item[partitionKey] !== undefined).length;

interface Spent {
  requests: number;
  writes: number;
  reads: number;
}

/** A table whose requests are counted: units as the engine says, and again for each index an item stands in. */
function counted(table: Table, spent: Spent): Table {
  const client = new Proxy(table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return async (command: Parameters<typeof target.send>[0]) => {
        const kind = command.constructor.name;
        const updates = kind === 'UpdateCommand';
        Object.assign(command.input, {
          ReturnConsumedCapacity: 'TOTAL',
          ...(updates && { ReturnValues: 'ALL_NEW' }),
        });
        const reply = await target.send(command);
        const { ConsumedCapacity = [], Attributes = {} } = Reply.parse(reply);
        const units = [ConsumedCapacity].flat().reduce((sum, one) => sum + one.CapacityUnits, 0);
        spent.requests += 1;
        if (/^(?:Get|BatchGet|Query)/.test(kind)) {
          spent.reads += units;
          return reply;
        }
        const { Item: put, RequestItems = {} } = Input.parse(command.input);
        const batch = Object.values(RequestItems).flatMap((requests) => Batch.parse(requests));
        const written = put ?? Attributes;
        // A batch's items are a unit each but for a few: those in an index are among the others.
        const again = batch.reduce((sum, one) => sum + indexesOf(one.PutRequest?.Item ?? {}), 0);
        spent.writes += units * (1 + indexesOf(written)) + again;
        return reply;
      };
    },
  });
  return { ...table, client };
}

/** Addresses that readers ask for, with one of each kind of id. */
const read = (ids: Readonly<Record<'article' | 'quote' | 'speaker', string>>) => [
  `/v1/quotes/${ids.quote}`,
  `/v1/articles/${ids.article}`,
  `/v1/articles/${ids.article}/summary`,
  `/v1/articles/${ids.article}/quotes`,
  `/v1/speakers/${ids.speaker}/quotes`,
  '/v1/quotes',
  '/v1/quotes/random',
  '/v1/quotes/daily',
  '/v1/articles',
  '/v1/speakers',
  '/v1/search?q=harbour',
];

/** What a read costs in requests and units, over the same articles. */
async function reads(table: Table, ids: Parameters<typeof read>[0]): Promise<void> {
  console.log('\n| read | status | requests | read units |\n|---|---|---|---|');
  for (const path of read(ids)) {
    const spent = { requests: 0, writes: 0, reads: 0 };
    const app = readApp({
      deps: {
        store: readStore(counted(table, spent)),
        publicUrl: 'https://api.example.org',
        random: Math.random,
        now: () => new Date(),
      },
      authorise: () => Promise.reject(new Error('nobody writes here')),
      log: logTo(process.stderr),
      newRequestId: () => 'bench',
    });
    const { status } = await app.request(path);
    const known = Object.entries(ids).find(([, id]) => path.includes(id));
    const shown = known ? path.replace(known[1], `{${known[0]}}`) : path;
    console.log(`| ${[shown, status, spent.requests, spent.reads].join(' | ')} |`);
  }
}

/** What keeping an article costs in requests and units, over the sample articles; and then what reading does. */
export async function run(): Promise<void> {
  const dynamo = await startDynamoDb();
  try {
    const table = openTable({ tableName: 'quoin-bench', endpoint: dynamo.endpoint });
    await createTable(table);
    let ids: Parameters<typeof read>[0] | undefined;
    console.log('| words | quotes | requests | write units | read units |\n|---|---|---|---|---|');
    for (const article of await sampleArticles()) {
      const spent = { requests: 0, writes: 0, reads: 0 };
      const store = writeStore(counted(table, spent));
      const made = await ingestArticle({ store, now: () => new Date() }, article);
      const { wordCount, quotes } = made.article;
      const { requests, writes, reads: units } = spent;
      console.log(`| ${[wordCount, quotes.length, requests, writes, units].join(' | ')} |`);
      const quote = quotes.find(({ speaker }) => speaker);
      if (quote?.speaker)
        ids = { article: made.article.id, quote: quote.id, speaker: quote.speaker.id };
    }
    if (ids) await reads(table, ids);
  } finally {
    await dynamo.close();
  }
}
