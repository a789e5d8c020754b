import type { InlineQueryResultArticle, Opts } from '@grammyjs/types';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '#shared/tools/library.ts';
import { fill, libraryOf } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';
import { newTelegram, typed } from './telegram.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

describe('inline', () => {
  type Answer = Opts<never>['answerInlineQuery'] & { method: string };
  const ask = async (telegram: ReturnType<typeof newTelegram>, query: string) =>
    (await (await telegram.update(typed(query))).json()) as Answer;

  it('offers quotes with the words that are typed', async () => {
    const answer = await ask(newTelegram(library), 'ferry crews');

    expect(answer).toMatchObject({
      method: 'answerInlineQuery',
      inline_query_id: 'i1',
      next_offset: '',
    });
    expect(answer.results).toHaveLength(1);
    const result = answer.results[0] as InlineQueryResultArticle;
    expect(result.title).toBe('“Nobody asked the ferry crews”');
    expect(result.description).toBe('Bruno Castell · The Harbour Gazette, 2026-05-03');
    expect(result.input_message_content).toMatchObject({
      message_text: expect.stringContaining('— Bruno Castell'),
    });
    expect(new TextEncoder().encode(result.id).length).toBeLessThanOrEqual(64);
  });

  it('offers some by chance where nothing is typed, and says where there is none', async () => {
    const some = await ask(newTelegram(library), '');
    const none = await ask(newTelegram(library), 'marmalade');
    const near = await ask(newTelegram(library), 'fery');

    expect(some.results.length).toBeGreaterThan(3);
    expect(some.cache_time).toBe(0);
    expect(none).toMatchObject({ results: [], button: { text: 'No quote has these words' } });
    expect(near.button?.text).toBe('No quote has these words. Some have: ferry');
  });
});
