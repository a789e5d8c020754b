import { describe, expect, it } from 'vitest';
import { answer } from '#functions/bots/answer.ts';
import { botApp, empty } from '#functions/bots/bot-app.ts';
import { readBotConfig } from '#functions/bots/config.ts';
import { same } from '#functions/bots/same.ts';
import { send } from '#functions/bots/send.ts';
import type { Library } from '#shared/tools/library.ts';

function logging() {
  const events: string[] = [];
  return { events, log: { info: () => {}, error: (event: string) => void events.push(event) } };
}

const libraryWhose = (speakers: Library['speakers']) => ({ speakers }) as unknown as Library;

describe('an answer', () => {
  it('comes in time, also where the look-up does not', async () => {
    const { events, log } = logging();
    const library = libraryWhose(() => new Promise(() => {}));

    const given = await answer({ library, log, deadlineMs: 1 }, { tool: 'speakers', input: {} });

    expect(given.notes).toEqual([
      'This takes longer than a chat waits. Please ask again in a moment.',
    ]);
    expect(events).toEqual(['bot answer too late']);
  });

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
  const app = botApp('/v1/integrations/x', { ...logging(), newRequestId: () => 'r1' }, async () =>
    empty(),
  );
  const post = (body: string) => app.request('/v1/integrations/x', { method: 'POST', body });

  it('takes what a platform sends, and no more', async () => {
    const [small, large] = [await post('{}'), await post('x'.repeat(262_145))];

    expect([small.status, large.status]).toEqual([200, 413]);
    expect(small.headers.get('Cache-Control')).toBe('no-store');
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
