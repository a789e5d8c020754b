import * as z from 'zod';
import { sampleArticles } from '#cli/local/samples.ts';
import { ArticleCard } from '#shared/model/article.ts';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import type { Table } from '#shared/store/client.ts';
import { type Api, apiOn } from './api.ts';

type Ask = Response | Promise<Response>;

/** A reply's body, which must be as the schema says. */
export const read = async <S extends z.ZodType>(schema: S, reply: Ask): Promise<z.infer<S>> =>
  schema.parse(await (await reply).json());

export const quotes = (reply: Ask) => read(pageOf(Quote.strict()), reply);
export const articles = (reply: Ask) => read(pageOf(ArticleCard.strict()), reply);

export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ parameter: z.string() })).optional(),
  requestId: z.string(),
});

/** An API that holds the sample articles; their ids in the order in which they came in. */
export async function sampleApi(table: Table): Promise<{ api: Api; ids: string[] }> {
  const api = apiOn(table);
  const ids: string[] = [];
  for (const article of await sampleArticles()) ids.push((await api.keep(article)).id);
  return { api, ids };
}
