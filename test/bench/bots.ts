import { performance } from 'node:perf_hooks';
import { startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { mcpApp } from '#functions/mcp/app.ts';
import { readApp } from '#functions/read/app.ts';
import { telegramApp } from '#functions/telegram/app.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { openTable } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { firstAnswers } from '#shared/store/first-answers.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { newDiscord } from '#test/functions/discord/discord.ts';
import { newSlack } from '#test/functions/slack/slack.ts';
import { machine } from './machine.ts';

/** Look-ups timed of each kind, after some that are not. */
const RUNS = 80;
const WARM = 40;

interface Question {
  readonly name: string;
  /** The API's own address for the same look-up. */
  readonly api: string;
  readonly tool: string;
  readonly input: Record<string, string>;
  /** What is typed behind the command. */
  readonly typed: string;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

async function collection() {
  const embedded = await startDynamoDb();
  const table = openTable({ tableName: 'quoin-bench', endpoint: embedded.endpoint });
  await createTable(table);
  const deps = { store: writeStore(table), now: () => new Date() };
  for (const article of await sampleArticles()) await ingestArticle(deps, article);
  const stop = async () => {
    table.client.destroy();
    await embedded.close();
  };
  return { store: readStore(table), table, stop };
}
type Collection = Awaited<ReturnType<typeof collection>>;

async function questions(store: ReturnType<typeof readStore>): Promise<Question[]> {
  const { items } = await store.speakers({ order: 'most-quoted', limit: 1 });
  const speaker = items[0]?.speaker;
  const page = speaker && (await store.articles({ speakerId: speaker.id, limit: 1 }));
  const article = await page?.items[0]?.load();
  const quote = article?.quotes.find(
    (one) => one.speaker?.id === speaker?.id && one.type !== 'indirect',
  );
  if (!speaker || !article || !quote) throw new Error('The samples hold no quote to ask for.');
  const words = quote.text.replace(/\s+/g, ' ');
  const few = words.split(' ').slice(0, 4).join(' ');
  const q = (value: string) => encodeURIComponent(value);
  return [
    {
      name: 'quote by id',
      api: `/v1/quotes/${quote.id}`,
      tool: 'quote',
      input: { id: quote.id },
      typed: quote.id,
    },
    {
      name: 'quote by words',
      api: `/v1/search?q=${q(few)}&type=quote`,
      tool: 'quote',
      input: { about: few },
      typed: few,
    },
    {
      name: 'said, by name',
      api: `/v1/speakers/${q(speaker.id)}/quotes?limit=3`,
      tool: 'said',
      input: { speaker: speaker.name },
      typed: speaker.name,
    },
    {
      name: 'verify',
      api: `/v1/verify?quote=${q(words)}&speaker=${q(speaker.name)}`,
      tool: 'verify',
      input: { words, speaker: speaker.name },
      typed: `“${words}” — ${speaker.name}`,
    },
    {
      name: 'summary',
      api: `/v1/articles/${article.id}/summary`,
      tool: 'summary',
      input: { article: article.id },
      typed: article.id,
    },
  ];
}

type Ask = (question: Question) => Response | Promise<Response>;

function askers({ store, table }: Collection): Record<string, Ask> {
  const publicUrl = 'https://quoin.example';
  const deps = { store, publicUrl, random: Math.random };
  const log = { info: () => {}, error: (event: string) => console.error(event) };
  const newRequestId = () => 'bench';
  const library = storeLibrary(deps);
  const common = { library, log, newRequestId };
  const api = readApp({ deps: { ...deps, now: () => new Date() }, log, newRequestId });
  const slack = newSlack(library);
  const discord = newDiscord(library);
  const secretToken = 'a-word-of-our-own';
  const telegram = telegramApp({
    ...common,
    answers: firstAnswers(table),
    fetch,
    now: Date.now,
    secret: async () => ({ secretToken }),
  });
  const mcp = mcpApp(common);
  const json = { 'Content-Type': 'application/json' };
  let updates = 0;
  return {
    API: ({ api: path }) => api.request(path),
    Slack: ({ tool, typed }) => slack.command(tool, typed),
    Discord: ({ tool, input }) => {
      const options = Object.entries(input).map(([name, value]) => ({ name, value, type: 3 }));
      return discord.ask({ type: 2, data: { name: tool, type: 1, options } });
    },
    Telegram: ({ tool, typed }) => {
      const message = {
        message_id: 1,
        chat: { id: 1, type: 'private' },
        text: `/${tool} ${typed}`,
      };
      return telegram.request('/v1/integrations/telegram', {
        method: 'POST',
        headers: { ...json, 'X-Telegram-Bot-Api-Secret-Token': secretToken },
        body: JSON.stringify({ update_id: ++updates, message }),
      });
    },
    MCP: ({ tool, input }) =>
      mcp.request('/mcp', {
        method: 'POST',
        headers: {
          ...json,
          Accept: 'application/json, text/event-stream',
          'Mcp-Protocol-Version': '2026-07-28',
          'Mcp-Method': 'tools/call',
          'Mcp-Name': tool,
        },
        body: JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: {
            name: tool,
            arguments: input,
            _meta: {
              'io.modelcontextprotocol/protocolVersion': '2026-07-28',
              'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
              'io.modelcontextprotocol/clientCapabilities': {},
            },
          },
        }),
      }),
  };
}

async function timed(ask: Ask, question: Question): Promise<number> {
  const started = performance.now();
  const reply = await ask(question);
  const text = await reply.text();
  const took = performance.now() - started;
  if (!reply.ok || /went wrong|"isError":true/.test(text)) {
    throw new Error(`${question.name}: ${reply.status} ${text.slice(0, 300)}`);
  }
  return took;
}

/** Median handler times, bots to the API's own for the same look-up: over the embedded DynamoDB, taken in turns. */
export async function run(): Promise<void> {
  const where = machine();
  const opened = await collection();
  const { store, stop } = opened;
  try {
    const asked = askers(opened);
    const names = Object.keys(asked);
    console.log(`${where}:\n`);
    console.log(`| look-up | API, ms | ${names.slice(1).join(' | ')} | slowest, ms |`);
    console.log(`|---|---|${'---|'.repeat(names.length)}`);
    const all = await questions(store);
    for (let n = 0; n < WARM; n++) {
      for (const question of all) {
        for (const ask of Object.values(asked)) await timed(ask, question);
      }
    }
    for (const question of all) {
      const times = new Map<string, number[]>(names.map((name) => [name, []]));
      for (let n = 0; n < RUNS; n++) {
        for (const [name, ask] of Object.entries(asked)) {
          const took = await timed(ask, question);
          times.get(name)?.push(took);
        }
      }
      const base = times.get('API') ?? [];
      // Each turn's own ratio: what else the machine does in that moment slows both.
      const ratios = names.slice(1).map((name) => {
        const own = times.get(name) ?? [];
        return median(own.map((took, n) => took / (base[n] ?? Number.NaN))).toFixed(2);
      });
      const slowest = Math.max(...[...times.values()].flat());
      console.log(
        `| ${question.name} | ${median(base).toFixed(1)} | ${ratios.join(' | ')} | ${slowest.toFixed(0)} |`,
      );
    }
  } finally {
    await stop();
  }
}
