import { startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { localApp } from '#cli/local/server.ts';
import { openTable } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';

const PUBLIC_URL = 'https://quoin.example';
const HOST = '127.0.0.1:8787';

type Ask = (path: string, body?: unknown) => Promise<unknown>;

const first = (page: unknown): Record<string, string> =>
  (page as { items: Record<string, string>[] }).items[0] ?? {};

/** What is asked for each operation's example: short replies that show what the API is about. */
async function examplesFrom(ask: Ask): Promise<Record<string, unknown>> {
  const samples = await sampleArticles();
  const shortest = samples.reduce((a, b) =>
    (a.text ?? a.markdown ?? '').length <= (b.text ?? b.markdown ?? '').length ? a : b,
  );
  let postArticle: unknown;
  for (const sample of samples) {
    const reply = await ask('/v1/articles', sample);
    if (sample === shortest) postArticle = reply;
  }
  const listSpeakers = await ask('/v1/speakers?order=most-quoted&limit=1');
  const speaker = `/v1/speakers/${first(listSpeakers)['id']}`;
  const listSpeakerQuotes = await ask(`${speaker}/quotes?type=direct&limit=1`);
  const quote = first(listSpeakerQuotes);
  const article = `/v1/articles/${(postArticle as { id: string }).id}`;
  return {
    postArticle,
    listArticles: await ask('/v1/articles?limit=1'),
    getArticle: await ask(article),
    getSummary: await ask(`${article}/summary`),
    listVersions: await ask(`${article}/versions`),
    listSections: await ask(`${article}/sections`),
    listArticleQuotes: await ask(`${article}/quotes?type=direct&limit=1`),
    getSection: await ask(`/v1/sections/${quote['sectionId']}`),
    listQuotes: await ask('/v1/quotes?type=direct&limit=1'),
    randomQuotes: await ask('/v1/quotes/random?seed=harbour'),
    dailyQuotes: await ask('/v1/quotes/daily?seed=harbour'),
    getQuote: await ask(`/v1/quotes/${quote['id']}`),
    listSpeakers,
    getSpeaker: await ask(speaker),
    listSpeakerQuotes,
    search: await ask('/v1/search?q=harbour+wall&type=quote&limit=1'),
    verify: await ask(`/v1/verify?quote=${encodeURIComponent(quote['text'] ?? '')}`),
    postVerify: await ask('/v1/verify', { quote: quote['text'] }),
    health: await ask('/v1/health'),
    getProblem: await ask('/v1/problems/not-found'),
  };
}

/** Real replies of the API to questions about the sample articles, by operation. */
export async function makeExamples(): Promise<Record<string, unknown>> {
  const embedded = await startDynamoDb();
  const table = openTable({ tableName: 'quoin', endpoint: embedded.endpoint });
  try {
    await createTable(table);
    const app = localApp(table, PUBLIC_URL);
    return await examplesFrom(async (path, body) => {
      const reply = await app.fetch(
        new Request(`http://${HOST}${path}`, {
          headers: { Host: HOST, 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }),
      );
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
      return reply.json();
    });
  } finally {
    table.client.destroy();
    await embedded.close();
  }
}
