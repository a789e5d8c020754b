import * as z from 'zod';
import type { Posting } from '#shared/search/candidates.ts';
import type { Table } from './client.ts';
import { speakerPk } from './keys.ts';
import { queryIndex } from './list-articles.ts';

const Entry = z.object({ sk: z.string(), gsi1sk: z.string() });

/** The articles in which a speaker is quoted, newest first and older than `before`: hints, up to `limit`, in one request. */
export async function appearancesOf(
  table: Table,
  speakerId: string,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<{ postings: Posting[]; whole: boolean }> {
  const { items, last } = await queryIndex(table, {
    index: 'gsi1',
    pk: speakerPk(speakerId),
    high: before,
    backward: true,
    limit,
  });
  const postings = items.map((item): Posting => {
    const { sk, gsi1sk } = Entry.parse(item);
    return { articleId: sk.slice(2), key: gsi1sk, places: 's' };
  });
  return {
    postings: before === undefined ? postings : postings.filter(({ key }) => key < before),
    whole: last === null,
  };
}
