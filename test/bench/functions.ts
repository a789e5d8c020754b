import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { makeToken } from '#shared/services/tokens.ts';
import { openTable } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { run as runProgram } from '#test/cdk/deploy/run.ts';
import { bundling } from '#test/support/bundle.ts';
import { botSecret, cases } from './functions/cases.ts';
import { machine } from './machine.ts';

/** Lambda gives one whole processor at this memory, and a share of it below. Megabytes. */
const WHOLE_CPU = 1769;

interface Life {
  status?: number;
  load: number;
  total: number;
  cpu: number;
  warm: number;
  warmCpu: number;
  megabytes: number;
}

/** The packages that weigh most in a bundle, heaviest first, in bytes after minifying. */
function weights(outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>) {
  const byPackage = new Map<string, number>();
  for (const [made, { inputs }] of Object.entries(outputs)) {
    if (!made.endsWith('.mjs')) continue;
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const own = /^(shared\/[^/]+|functions\/[^/]+)/.exec(file)?.[1];
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? own ?? 'other';
      byPackage.set(name, (byPackage.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...byPackage].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
}

/** A place that has one secret and gives it to whoever asks. */
async function secretsAt() {
  const server = createServer((_, reply) => {
    reply.setHeader('Content-Type', 'application/x-amz-json-1.1');
    reply.end(JSON.stringify({ SecretString: botSecret }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

/** Sizes of the bundles, and cold and warm times of the functions against the embedded DynamoDB. `[LIVES]` */
export async function run([lives = '15']: string[]): Promise<void> {
  const where = machine();
  const folder = mkdtempSync(join(tmpdir(), 'quoin-functions-'));
  const dynamo = await startDynamoDb();
  const secrets = await secretsAt();
  try {
    const table = openTable({ tableName: 'quoin', endpoint: dynamo.endpoint });
    await createTable(table);
    const deps = { store: writeStore(table), now: () => new Date() };
    for (const article of await sampleArticles()) await ingestArticle(deps, article);
    const tokens = { store: tokenStore(table), now: deps.now };
    const { secret } = await makeToken(tokens, 'bench', ['ingest']);
    const env = {
      PATH: process.env['PATH'],
      TABLE_NAME: 'quoin',
      PUBLIC_URL: 'https://api.example.org',
      DYNAMODB_ENDPOINT: dynamo.endpoint,
      QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/work',
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      BOT_SECRET: 'bench',
      NODE_OPTIONS: '--enable-source-maps',
    };
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, 'export const handler = async () => ({ statusCode: 200, body: "{}" });');
    const event = join(folder, 'event.json');
    // In turns with this process, which holds the table.
    const live = async (file: string, repeats = 0): Promise<Life> => {
      const args = [join(import.meta.dirname, 'functions/cold.ts'), file, event, `${repeats}`];
      const { code, text } = await runProgram(process.execPath, args, { env });
      const line = text
        .split('\n')
        .findLast((one) => one.startsWith('{"status') || one.startsWith('{"load'));
      if (code !== 0 || !line) throw new Error(text);
      return JSON.parse(line) as Life;
    };
    console.log(`${where}; ${lives} lives of each, medians:\n`);
    console.log(
      '| function | minified | gzip | data beside it | heaviest in it | cold, ms | of an empty handler | cold, processor ms | at 512 MB | at 1,024 MB | warm, ms | warm, processor ms | peak |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
    for (const { name, entry, event: asked } of cases(secret)) {
      const outdir = join(folder, name);
      mkdirSync(outdir);
      const outfile = join(outdir, 'index.mjs');
      const { metafile } = await build({ ...bundling(entry, outfile), metafile: true });
      const bytes = readFileSync(outfile);
      const beside = readdirSync(outdir).filter((file) => file.endsWith('.json'));
      const data = beside.reduce((sum, file) => sum + statSync(join(outdir, file)).size, 0);
      writeFileSync(event, JSON.stringify(asked()));
      const [cold, none]: [Life[], Life[]] = [[], []];
      for (let n = 0; n < Number(lives); n++) {
        cold.push(await live(outfile));
        none.push(await live(empty));
      }
      const warm = await live(outfile, 50);
      if ((warm.status ?? 200) >= 400) throw new Error(`${name} answered ${warm.status}`);
      const total = median(cold.map((one) => one.total));
      const cpu = median(cold.map((one) => one.cpu));
      const at = (memory: number) => Math.round((cpu * WHOLE_CPU) / memory);
      const heaviest = weights(metafile.outputs).map(
        ([what, size]) => `${what} ${kilobytes(size)}`,
      );
      console.log(
        `| ${[
          name,
          kilobytes(bytes.length),
          kilobytes(gzipSync(bytes).length),
          kilobytes(data),
          heaviest.join(', '),
          Math.round(total),
          (total / median(none.map((one) => one.total))).toFixed(1),
          Math.round(cpu),
          at(512),
          at(1024),
          warm.warm.toFixed(1),
          warm.warmCpu.toFixed(1),
          `${Math.round(warm.megabytes)} MB`,
        ].join(' | ')} |`,
      );
    }
  } finally {
    secrets.close();
    await dynamo.close();
    rmSync(folder, { recursive: true });
  }
}
