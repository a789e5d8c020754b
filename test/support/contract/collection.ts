import { sampleArticles } from '#cli/local/samples.ts';
import type { Api } from '../api.ts';
import type { Pool } from './inputs.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly sectionId?: string }[];
  readonly page: { readonly next: string | null };
}

/** Puts the sample articles in and gives what there is to ask for. */
export async function fillAndPool(api: Api): Promise<Pool> {
  for (const article of await sampleArticles()) await api.keep(article);
  const list = async (path: string) => (await (await api.get(path)).json()) as Listed;
  const [articles, quotes, speakers] = await Promise.all(
    ['/v1/articles?limit=6', '/v1/quotes?limit=9', '/v1/speakers?limit=9'].map(list),
  );
  const ids = (page: Listed | undefined) => page?.items.map(({ id }) => id) ?? [];
  const articleId = ids(articles).slice(0, 3);
  const expendable = ids(articles).slice(3);
  const quoteOf = async (id: string) => ids(await list(`/v1/articles/${id}/quotes?limit=3`));
  const speakerId = ids(speakers);
  const reads = {
    articleId,
    article: articleId,
    speakerId,
    speaker: speakerId,
    quoteId: ids(quotes),
    sectionId: quotes?.items.flatMap(({ sectionId }) => sectionId ?? []) ?? [],
    version: ['1'],
    cursor: [quotes, speakers].flatMap((page) => page?.page.next ?? []),
    source: ['Meridian Wire', 'meridian wire', 'Lorne Weekend', 'Nobody’s Paper'],
    name: ['a', 'A', 'Ma', 'Dr', 'é'],
    type: ['direct', 'direct,mixed', 'indirect', 'block', 'direct,mixed,block,indirect'],
    limit: ['1', '2', '7', '20', '100'],
    minLength: ['0', '10', '80'],
    maxLength: ['1', '200', '100000'],
    minConfidence: ['0', '0.5', '0.9', '1'],
    from: ['2026-01-01', '2026-05-01T00:00:00Z', '2030-01-01'],
    to: ['2026-06-01', '2026-12-01T12:00:00+02:00', '1990-01-01'],
  };
  const quoteId = (await Promise.all(expendable.map(quoteOf))).flat();
  return { reads, writes: { articleId: expendable, quoteId, speakerId: speakerId.slice(-2) } };
}
