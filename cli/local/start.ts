import { jsonLog } from '#functions/http/log.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { openTable, type Table } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import type { LocalBots } from '../bots/config.ts';
import { startDynamoDb } from './embedded-dynamodb.ts';
import { greeting } from './greeting.ts';
import { startIngestion } from './ingestion.ts';
import { sampleArticles } from './samples.ts';
import { listen, localApp } from './server.ts';

export interface StartOptions {
  readonly port: number;
  /** Folder for the data; in memory where left out. */
  readonly data: string | undefined;
  /** Another DynamoDB than the embedded one. */
  readonly endpoint: string | undefined;
  readonly samples: boolean;
  /** Bots to answer for as well. */
  readonly bots?: LocalBots;
}

export interface Running {
  readonly address: string;
  stop(): Promise<void>;
}

/** A sentence for the person at the keyboard, in place of a stack trace. */
export class StartError extends Error {}

async function addSamples(table: Table): Promise<void> {
  const known = await readStore(table).articles({ limit: 1 });
  if (known.items.length > 0) return;
  const deps = { store: writeStore(table), now: () => new Date() };
  for (const article of await sampleArticles()) await ingestArticle(deps, article);
}

/** Brings up the whole API on this machine. */
export async function start(options: StartOptions): Promise<Running> {
  const embedded = options.endpoint === undefined ? await openEmbedded(options.data) : null;
  const endpoint = options.endpoint ?? embedded?.endpoint;
  try {
    const table = openTable({ tableName: 'quoin', endpoint });
    await createTable(table);
    if (options.samples) await addSamples(table);
    const address = `http://127.0.0.1:${options.port}`;
    const log = jsonLog((line) => process.stderr.write(`${line}\n`));
    const ingestion = await startIngestion(table, log);
    const server = await listen(
      localApp(table, address, ingestion.queue, options.bots),
      options.port,
    ).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
        throw new StartError(
          `Port ${options.port} is taken. Stop what listens there, or choose another: PORT=${options.port + 1} npm start`,
        );
      }
      throw error;
    });
    process.stdout.write(await greeting(table, address));
    return {
      address,
      stop: async () => {
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
        await ingestion.stop();
        table.client.destroy();
        await embedded?.close();
      },
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

async function openEmbedded(folder: string | undefined) {
  try {
    return await startDynamoDb(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The embedded DynamoDB could not start in ${folder ?? 'memory'}: ${reason}`,
    );
  }
}
