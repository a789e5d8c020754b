import type { StoredQuote } from '#shared/model/quote.ts';
import { quoteLine } from '#shared/services/quote-text.ts';
import { quoteView } from '#shared/services/views.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { loadAll } from '#shared/store/store.ts';
import type { LocalBots } from '../bots/config.ts';

/** How well a quote shows what Quoin does: somebody's own words, and who that is. */
const worth = ({ type, speaker, text }: StoredQuote): number =>
  (type === 'direct' ? 4 : 0) +
  (speaker ? 2 : 0) +
  (speaker?.role ? 2 : 0) +
  (/^\p{Lu}.{40,140}[.!?]$/u.test(text) ? 3 : 0);

/** What stands on the screen once the API answers: addresses worth opening, and one reply. */
export async function greeting(
  table: Table,
  address: string,
  bots: LocalBots = {},
): Promise<string> {
  const { items } = await readStore(table).articles({ limit: 10 });
  const found = (await loadAll(items))
    .flatMap((article) => article.quotes.map((quote) => ({ article, quote })))
    .toSorted((a, b) => worth(b.quote) - worth(a.quote))[0];
  const doors = [
    `  for assistants      ${address}/mcp`,
    ...Object.entries(bots).flatMap(([name, secret]) =>
      secret ? [`  for ${name.padEnd(14)}  ${address}/v1/integrations/${name}`] : [],
    ),
  ];
  const lines = [`Quoin answers on ${address}`, ''];
  if (found) {
    const { article, quote } = found;
    lines.push(
      `  the articles        ${address}/v1/articles`,
      `  one, read           ${address}/v1/articles/${article.id}`,
      `  its summary         ${address}/v1/articles/${article.id}/summary`,
      `  who speaks          ${address}/v1/speakers`,
      `  ${(quote.speaker?.name ?? '').padEnd(18)}  ${address}/v1/speakers/${quote.speaker?.id}/quotes`,
      `  a quote by chance   ${address}/v1/quotes/random`,
      `  to try it out       ${address}/docs`,
      `  the contract        ${address}/v1/openapi.json`,
      ...doors,
      '',
      `$ curl '${address}/v1/quotes/${quote.id}?format=text'`,
      quoteLine(quoteView(article, quote, address)),
    );
  } else {
    lines.push(
      `  ${address}/v1/articles   (nothing in it yet: npm run quoin -- ingest FILE)`,
      ...doors,
    );
  }
  return `${lines.join('\n')}\n\nCtrl-C stops it.\n`;
}
