import { describe, expect, it } from 'vitest';
import { answer } from '#functions/bots/answer.ts';
import { botApp, empty } from '#functions/bots/bot-app.ts';
import { readBotConfig } from '#functions/bots/config.ts';
import { hurried, inTime, TooLate } from '#functions/bots/in-time.ts';
import { same } from '#functions/bots/same.ts';
import { send } from '#functions/bots/send.ts';
import type { Library } from '#shared/tools/library.ts';
import { libraryOf } from '#test/support/library.ts';

function logging() {
  const events: string[] = [];
  return { events, log: { info: () => {}, error: (event: string) => void events.push(event) } };
}

const never = (): Promise<never> => new Promise(() => {});
const libraryWhose = (speakers: Library['speakers']) => libraryOf(never, { speakers });

describe('an answer', () => {
  it('says that something went wrong, and not what', async () => {
    const { events, log } = logging();
    const library = libraryWhose(async () => Promise.reject(new Error('table-x')));

    const given = await answer({ library, log }, { tool: 'speakers', input: {} });

    expect(JSON.stringify(given)).not.toContain('table-x');
    expect(events).toEqual(['bot answer failed']);
  });

  it.each([[null], [{ tool: 'toString', input: {} }]])(
    'to %o is that there is no such command',
    async (ask) => {
      const given = await answer(
        { library: libraryWhose(async () => Promise.reject()), ...logging() },
        ask,
      );

      expect(given.notes).toEqual(['That is not a command here.']);
    },
  );
});

describe('a bot’s door', () => {
  const door = {
    ...logging(),
    library: libraryWhose(never),
    secret: async () => 'x',
    newRequestId: () => 'r1',
  };
  const app = botApp('/v1/integrations/x', door, async () => empty());
  const post = (body: string, to = app) =>
    to.request('/v1/integrations/x', { method: 'POST', body });

  it('takes what a platform sends, and no more', async () => {
    const [small, large] = [await post('{}'), await post('x'.repeat(262_145))];

    expect([small.status, large.status]).toEqual([200, 413]);
    expect(small.headers.get('Cache-Control')).toBe('no-store');
  });

  it('says in time that it is late, where its secret does not come', async () => {
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const stuck = botApp(
      '/v1/integrations/x',
      { ...door, secret: never, wait },
      async (_, { secret }) => empty({ 'X-Secret': await secret() }),
    );

    const reply = await post('{}', stuck);

    expect(reply.status).toBe(503);
    expect(waits).toEqual([1800]);
    expect(door.events).toEqual(['bot request failed']);
  });

  it('is at one address', async () => {
    expect((await app.request('/v1/integrations/y', { method: 'POST' })).status).toBe(404);
  });
});

describe('what is sent', () => {
  it('fails in words that do not name the address', async () => {
    const failing = send(
      async () => new Response('no such bot', { status: 404 }),
      'https://api.example/botTOKEN/send',
      {},
    );

    await expect(failing).rejects.toThrow(/^The platform answered 404: no such bot$/);
  });

  it('goes to no other address than it was sent to, and has a deadline', async () => {
    const inits: RequestInit[] = [];
    await send(
      async (_, init) => {
        inits.push(init);
        return new Response('ok');
      },
      'https://api.example/',
      { a: 1 },
    );

    expect(inits[0]).toMatchObject({ method: 'POST', redirect: 'error', body: '{"a":1}' });
    expect(inits[0]?.signal).toBeInstanceOf(AbortSignal);
  });
});

describe('what has to be done in time', () => {
  it('stops the clock once it is done', async () => {
    let stopped = false;
    const wait = (_: number, signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(new Error('nobody waits'));
        });
      });

    const done = await inTime({ wait }, (soon) => soon(Promise.resolve('done')));

    expect([done, stopped]).toEqual(['done', true]);
  });

  it('asks nothing of a library but in time', async () => {
    const library = libraryOf(never);
    const asked = hurried(library, () => Promise.reject(new TooLate()));

    expect(Object.keys(asked).toSorted()).toEqual(Object.keys(library).toSorted());
    for (const [name, ask] of Object.entries(asked)) {
      await expect(Reflect.apply(ask, asked, [{}, 'short']), name).rejects.toThrow(TooLate);
    }
  });
});

describe('two secrets', () => {
  it('are the same or not, whatever their lengths', () => {
    expect([same('abc', 'abc'), same('abc', 'abd'), same('', 'a'), same('a', 'aa')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a bot’s environment', () => {
  it('names what is missing', () => {
    expect(() => readBotConfig({ TABLE_NAME: 'quoin' })).toThrow('BOT_SECRET');
    expect(() => readBotConfig({ BOT_SECRET: 'quoin/slack' })).toThrow('TABLE_NAME');
    expect(readBotConfig({ TABLE_NAME: 'quoin', BOT_SECRET: 'quoin/slack' })).toMatchObject({
      tableName: 'quoin',
      secretId: 'quoin/slack',
    });
  });
});
