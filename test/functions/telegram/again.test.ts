import { beforeAll, describe, expect, it } from 'vitest';
import { QuoinError } from '#shared/model/errors.ts';
import { type FirstAnswers, firstAnswers } from '#shared/store/first-answers.ts';
import type { Library } from '#shared/tools/library.ts';
import { fill, libraryOf } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';
import { newTelegram, pressed, replyTo, said } from './telegram.ts';

const newTable = freshTables();
let library: Library;
let answers: FirstAnswers;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
  answers = firstAnswers(table);
});

/** Draws the newest quote first, then the one before it, and so on. */
function drawing(): Library {
  let drawn = 0;
  return {
    ...library,
    randomQuotes: async () => {
      const { items, page } = await library.quotes({ limit: 10 });
      return { items: items.slice(drawn++).slice(0, 1), page };
    },
  };
}

describe('an update that comes again', () => {
  it('is answered as the first time, by another process too, though drawn by chance', async () => {
    const draws = drawing();
    const update = said('/quote');
    const ask = async () => (await newTelegram(draws, { answers }).update(update)).text();

    const first = await ask();
    const [again, meanwhile] = await Promise.all([ask(), ask()]);
    const other = await newTelegram(draws, { answers }).update(said('/quote'));

    expect(again).toBe(first);
    expect(meanwhile).toBe(first);
    expect((await replyTo(other)).text).not.toBe(JSON.parse(first).text);
  });

  it('turns to the same page, however often and wherever it comes', async () => {
    const draws = drawing();
    const press = pressed('quote');
    const one = newTelegram(draws, { answers });
    const two = newTelegram(draws, { answers });

    await Promise.all([one.update(press), two.update(press)]);
    await one.update(press);

    const [first, ...more] = [...one.sent, ...two.sent].map(({ body }) => body);
    expect(more).toEqual([first, first]);
  });

  it('of another bot, or asking something else, is another update', async () => {
    const update = said('/said Ada Marlowe');
    const elsewhere = { ...update, message: { ...update.message, text: '/said Bruno Castell' } };
    const telegram = newTelegram(library, { answers });

    const here = await replyTo(await telegram.update(update));
    const there = await replyTo(await telegram.update(elsewhere));

    expect(here.text).toMatch(/^Ada Marlowe/);
    expect(there.text).toMatch(/^Bruno Castell/);
  });

  it.each([
    ['something failed', new Error('not now'), /^Something went wrong here/],
    ['the table was busy', new QuoinError('unavailable', 'Later.'), /^Too much is going on/],
  ])('is answered anew where the first answer was an excuse: %s', async (_, error, excuse) => {
    let failing = true;
    const failed: Library = {
      ...library,
      speakers: async (query) => {
        if (failing) throw error;
        return library.speakers(query);
      },
    };
    const update = said('/speakers');
    const telegram = newTelegram(failed, { answers });

    const first = await replyTo(await telegram.update(update));
    failing = false;
    const again = await replyTo(await telegram.update(update));

    expect(first.text).toMatch(excuse);
    expect(again.text).toContain('Ada Marlowe');
  });

  it('is answered though its answer cannot be kept, or cannot be kept in time', async () => {
    let ring = () => {};
    const broken = [
      { keep: async () => Promise.reject(new Error('throttled')) },
      {
        keep: () => {
          ring();
          return new Promise<never>(() => {});
        },
      },
    ];
    const wait = () =>
      new Promise<void>((resolve) => {
        ring = resolve;
      });

    for (const unkept of broken) {
      const telegram = newTelegram(library, { answers: unkept, wait });
      const reply = await replyTo(await telegram.update(said('/speakers')));

      expect(reply.text).toContain('Ada Marlowe');
      expect(telegram.errors).toMatchObject([['telegram answer not kept', {}]]);
    }
  });

  it('costs one write, and none for what is not answered or asked while typing', async () => {
    const kept: string[] = [];
    const counting: FirstAnswers = {
      keep: async (_id, _question, answer) => {
        kept.push(answer);
        return answer;
      },
    };
    const telegram = newTelegram(library, { answers: counting });

    await telegram.update(said('/speakers'));
    await telegram.update(said('what a day', 'group'));
    await telegram.update({ update_id: 9, inline_query: { id: 'i', query: 'ferry' } });

    expect(kept).toHaveLength(1);
    expect(Object.keys(JSON.parse(kept[0]!))).toEqual(['text', 'entities', 'reply_markup']);
  });
});
