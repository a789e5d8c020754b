import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import { sampleArticles } from '#cli/local/samples.ts';
import { readApp } from '#functions/read/app.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { openTable, type Table } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import type { Asked } from './floor.ts';

const COPIES = 8;

const Told = z.object({ endpoint: z.string(), cpuMs: z.number() });

/** The sample articles, eight days of each, in the embedded engine. `engineMs`: processor time it has used. */
export async function collection() {
  const engine = fork(join(import.meta.dirname, 'engine.ts'));
  const ask = async () => {
    engine.send('?');
    const [told] = await once(engine, 'message');
    return Told.parse(told);
  };
  const { endpoint } = await ask();
  const table = openTable({ tableName: 'quoin', endpoint });
  await createTable(table);
  const deps = { store: writeStore(table), now: () => new Date() };
  for (const sample of await sampleArticles()) {
    for (let copy = 0; copy < COPIES; copy++) {
      const publishedAt = `2026-0${copy + 1}-10T08:00:00Z`;
      await ingestArticle(deps, { ...sample, publishedAt, url: `${sample.url}/${copy}` });
    }
  }
  const stop = () => {
    table.client.destroy();
    engine.disconnect();
  };
  return { table, endpoint, stop, engineMs: async () => (await ask()).cpuMs };
}

/** The ten addresses that apps and bots ask for most, and the two that count. */
export async function endpoints(table: Table): Promise<[name: string, path: string][]> {
  const store = readStore(table);
  const { items } = await store.articles({ limit: 1 });
  const article = await items[0]?.load();
  const quote = article?.quotes.find(({ speaker }) => speaker !== null);
  if (!article || !quote) throw new Error('The samples hold no quote to ask for.');
  const speaker = `/v1/speakers/${quote.speaker?.id}`;
  return [
    ['quote', `/v1/quotes/${quote.id}`],
    ['article', `/v1/articles/${article.id}`],
    ['summary', `/v1/articles/${article.id}/summary`],
    ['section', `/v1/sections/${quote.sectionId}`],
    ['article’s quotes', `/v1/articles/${article.id}/quotes`],
    ['articles', '/v1/articles'],
    ['quotes', '/v1/quotes'],
    ['speaker', speaker],
    ['sources', '/v1/sources'],
    ['stats', '/v1/stats'],
    ['speaker’s quotes', `${speaker}/quotes`],
    ['random quote', '/v1/quotes/random?seed=bench'],
  ];
}

interface Recorded {
  readonly asked: readonly Asked[];
  /** Read units, as the engine counts them. */
  readonly units: number;
  readonly reply: unknown;
}

interface Consumed {
  readonly CapacityUnits?: number;
}

/** Asks the API once and notes what it asked of DynamoDB, and what that cost. */
export async function record(table: Table, path: string): Promise<Recorded> {
  const asked: Asked[] = [];
  let units = 0;
  const client = new Proxy(table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return async (command: Parameters<typeof target.send>[0]) => {
        asked.push({ command: command.constructor.name, input: structuredClone(command.input) });
        Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
        const reply = await target.send(command);
        const { ConsumedCapacity: consumed } = reply as {
          ConsumedCapacity?: Consumed | Consumed[];
        };
        for (const each of [consumed ?? []].flat()) units += each.CapacityUnits ?? 0;
        return reply;
      };
    },
  });
  const app = readApp({
    deps: {
      store: readStore({ ...table, client }),
      publicUrl: '',
      random: Math.random,
      now: () => new Date(),
    },
    log: { info: () => undefined, error: console.error },
    newRequestId: () => 'bench',
  });
  const reply = await app.fetch(new Request(`http://bench.example${path}`));
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return { asked, units, reply: await reply.json() };
}
