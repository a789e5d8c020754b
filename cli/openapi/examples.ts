import { startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { openTable } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { type Ask, asker } from './ask.ts';
import { allRoutes } from './routes.ts';

type Examples = Record<string, unknown>;

const first = (page: unknown): Record<string, string> =>
  (page as { items: Record<string, string>[] }).items[0] ?? {};

/** Puts the samples in; gives the address of the shortest, and the reply to it. */
async function fill(ask: Ask): Promise<{ article: string; postArticle: unknown }> {
  const samples = await sampleArticles();
  const length = ({ text, markdown }: (typeof samples)[number]) => (text ?? markdown ?? '').length;
  const shortest = samples.reduce((a, b) => (length(a) <= length(b) ? a : b));
  let postArticle: unknown;
  for (const sample of samples) {
    const reply = await ask('/v1/articles', { body: sample });
    if (sample === shortest) postArticle = reply;
  }
  return { article: `/v1/articles/${(postArticle as { id: string }).id}`, postArticle };
}

/** What is asked of what is read: short replies that show what the API is about. */
async function reads(ask: Ask, article: string): Promise<Examples> {
  const listSpeakers = await ask('/v1/speakers?order=most-quoted&limit=1');
  const speaker = `speakers/${first(listSpeakers)['id']}`;
  const listSpeakerQuotes = await ask(`/v1/${speaker}/quotes?type=direct&limit=1`);
  const quote = first(listSpeakerQuotes);
  const feeds: [id: string, name: string, query: string][] = [
    ['quotesFeed', 'quotes', ''],
    ['articlesFeed', 'articles', '?source=Meridian+Wire'],
    ['speakerFeed', speaker, ''],
    ['searchFeed', 'search', '?q=%22harbour+wall%22'],
  ];
  const made: Examples = {};
  for (const [id, name, query] of feeds) {
    const feed = (await ask(`/feeds/${name}.json${query}`)) as { items: unknown[] };
    made[id] = { ...feed, items: feed.items.slice(0, 1) };
    const atom = String(await ask(`/feeds/${name}.atom${query}`));
    made[`${id}.atom`] = atom.replace(/(<\/entry>).*(<\/feed>)/s, '$1$2');
  }
  const claim = { quote: quote['text'], speaker: first(listSpeakers)['name'] };
  return {
    listArticles: await ask('/v1/articles?limit=1'),
    getArticle: await ask(article),
    getSummary: await ask(`${article}/summary`),
    listVersions: await ask(`${article}/versions`),
    getVersion: await ask(`${article}/versions/1?include=summaries`),
    listArticleQuotes: await ask(`${article}/quotes?type=direct&limit=1`),
    getSection: await ask(`/v1/sections/${quote['sectionId']}`),
    listQuotes: await ask('/v1/quotes?type=direct&limit=1&include=section'),
    randomQuotes: await ask('/v1/quotes/random?seed=harbour'),
    dailyQuotes: await ask('/v1/quotes/daily?seed=harbour'),
    getQuote: await ask(`/v1/quotes/${quote['id']}`),
    listSpeakers,
    getSpeaker: await ask(`/v1/${speaker}`),
    listSpeakerQuotes,
    listSources: await ask('/v1/sources?limit=2'),
    stats: await ask('/v1/stats'),
    search: await ask('/v1/search?q=harbour+wall&type=quote&limit=1'),
    verify: await ask(`/v1/verify?quote=${encodeURIComponent(quote['text'] ?? '')}`),
    postVerify: await ask('/v1/verify', { body: claim }),
    'postVerify.body': claim,
    health: await ask('/v1/health'),
    getProblem: await ask('/v1/problems/not-found'),
    ...made,
  };
}

/** What reviewers and operators do, in an order that leaves something to do it to. */
async function writes({ ask, etag }: ReturnType<typeof asker>, article: string): Promise<Examples> {
  const quote = `/v1/quotes/${first(await ask(`${article}/quotes?type=direct`))['id']}`;
  const report = { reason: 'wrong-speaker', detail: 'The harbour office said this.' };
  const reportQuote = await ask(`${quote}/reports`, { body: report });
  const review = { review: 'confirmed', reason: 'Heard on the recording.' };
  const reviewQuote = await ask(quote, {
    method: 'PATCH',
    body: review,
    headers: { 'If-Match': await etag(quote) },
  });
  const page = 'https://meridian-wire.example/lorne';
  const job = (await ask('/v1/articles', { body: { url: `${page}/harbour` } })) as { id: string };
  const input = { url: `${page}/feed.xml`, source: 'Meridian Wire' };
  const postFeed = await ask('/v1/feeds', { body: input });
  const feed = `/v1/feeds/${(postFeed as { id: string }).id}`;
  const short = { text: SHORT, title: 'The ferry sails again' };
  const [one, other] = ((await ask('/v1/speakers?limit=2')) as { items: { id: string }[] }).items;
  const merge = { into: other?.id, reason: 'One person under two names.' };
  return {
    reportQuote,
    reviewQuote,
    getQuoteHistory: await ask(`${quote}/history`),
    listReports: await ask('/v1/reports'),
    getJob: await ask(`/v1/jobs/${job.id}`),
    postFeed,
    listFeeds: await ask('/v1/feeds'),
    getFeed: await ask(feed),
    deleteFeed: await ask(feed, { method: 'DELETE' }),
    extract: await ask('/v1/extract', { body: short }),
    'extract.body': short,
    mergeSpeakers: await ask(`/v1/speakers/${one?.id}/merge`, { body: merge }),
    putArticle: await ask(article, { method: 'PUT', body: short }),
    'reportQuote.body': report,
    'reviewQuote.body': review,
    'postFeed.body': input,
    'mergeSpeakers.body': merge,
    'putArticle.body': short,
    'postArticle.body': { ...short, source: 'Meridian Wire', publishedAt: '2026-11-20' },
    listSections: await ask(`${article}/sections`),
    deleteArticle: await ask(article, { method: 'DELETE' }),
  };
}

const SHORT = `The ferry to Calder sailed again on Monday.

“She is as good as new,” said Tom Averill, the harbour master.

The crossing takes forty minutes.`;

/** What chat platforms and assistants ask. */
async function assistants({
  ask,
  slack,
  discord,
  telegram,
}: ReturnType<typeof asker>): Promise<Examples> {
  const params = { name: 'speakers', arguments: { limit: 1 } };
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params };
  return {
    'mcp.body': call,
    mcp: await ask('/mcp', {
      body: call,
      headers: { Accept: 'application/json, text/event-stream' },
    }),
    slack: await slack('command=%2Fspeakers&text='),
    discord: await discord({ type: 1 }),
    telegram: await telegram({
      update_id: 1,
      message: { message_id: 1, chat: { id: 1, type: 'private' }, text: '/speakers' },
    }),
  };
}

/** What only some routes of the API have: asked where they are there. */
const lists: Readonly<Record<string, string>> = {
  listJobs: '/v1/jobs?state=queued',
  listSources: '/v1/sources',
  getStats: '/v1/stats',
};

/** Real replies of the API to questions about the sample articles, by operation. */
export async function makeExamples(): Promise<Examples> {
  const embedded = await startDynamoDb();
  const table = openTable({ tableName: 'quoin', endpoint: embedded.endpoint });
  try {
    await createTable(table);
    const api = asker(table);
    const { article, postArticle } = await fill(api.ask);
    const made: Examples = { postArticle, ...(await reads(api.ask, article)) };
    Object.assign(made, await assistants(api), await writes(api, article));
    for (const { operationId } of allRoutes) {
      const path = lists[operationId];
      if (path !== undefined) made[operationId] = await api.ask(path);
    }
    return made;
  } finally {
    table.client.destroy();
    await embedded.close();
  }
}
