import { logTo } from '#functions/http/log.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { openTable, type Table } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { checkForm, OtherFormError } from '#shared/store/form.ts';
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
  /** A folder that stands for the drop bucket. */
  readonly drop?: string | undefined;
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
  const begun: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of begun.splice(0).reverse()) await end();
  };
  try {
    const embedded = options.endpoint === undefined ? await openEmbedded(options.data) : null;
    if (embedded) begun.push(() => embedded.close());
    const table = openTable({
      tableName: 'quoin',
      endpoint: options.endpoint ?? embedded?.endpoint,
    });
    begun.push(async () => table.client.destroy());
    await createTable(table);
    await checkFormOf(table, options);
    if (options.samples) await addSamples(table);
    const address = `http://127.0.0.1:${options.port}`;
    const log = logTo(process.stderr);
    const ingestion = await startIngestion(table, log, options.drop);
    begun.push(() => ingestion.stop());
    const app = localApp(table, address, ingestion.queue, options.bots);
    const server = await listenOn(app, options.port);
    begun.push(async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    });
    process.stdout.write(await greeting(table, address, options.bots));
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function checkFormOf(table: Table, { data, endpoint }: StartOptions): Promise<void> {
  try {
    await checkForm(table);
  } catch (error) {
    if (!(error instanceof OtherFormError)) throw error;
    throw new StartError(`${endpoint ?? data ?? 'memory'}: ${error.message}`);
  }
}

async function listenOn(app: ReturnType<typeof localApp>, port: number) {
  try {
    return await listen(app, port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new StartError(
      `Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
    );
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
