import { describe, expect, it } from 'vitest';
import type { Wait } from '#functions/bots/in-time.ts';
import { mcpApp } from '#functions/mcp/app.ts';
import type { ReadStore } from '#shared/store/store.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { newDiscord } from '#test/functions/discord/discord.ts';
import { connectTo } from '#test/functions/mcp/clients.ts';
import { newSlack } from '#test/functions/slack/slack.ts';
import { newTelegram } from '#test/functions/telegram/telegram.ts';
import { PUBLIC_URL } from '#test/support/collection.ts';

const quote = 'q_4f7k2m9q3x0ab7d1m2k9p';
const article = `a_${quote.slice(2, 15)}`;
const LATE = 'This takes longer than a chat waits';

/** A store that never answers; the time is over as soon as it is asked. Waits are kept, in milliseconds. */
function stuck() {
  const waits: number[] = [];
  let ring = () => {};
  const wait: Wait = (milliseconds) => {
    waits.push(milliseconds);
    return new Promise((resolve) => {
      ring = resolve;
    });
  };
  const store = new Proxy({} as ReadStore, {
    get: () => () => {
      ring();
      return new Promise(() => {});
    },
  });
  const library = storeLibrary({ store, publicUrl: PUBLIC_URL, random: () => 0 });
  return { library, wait, waits };
}

describe('where the table never answers, Slack is answered in time:', () => {
  const response_url = 'https://hooks.slack.com/actions/T1/2/x';
  const event = (inner: object) => ({ type: 'event_callback', event: inner });

  it.each([
    ['quote', ''],
    ['quote', 'harbour'],
    ['said', 'Ada Marlowe'],
    ['verify', 'The bridge will hold'],
    ['summary', ''],
    ['speakers', ''],
    ['article', article],
  ])('a command, /%s %s', async (name, text) => {
    const { library, wait, waits } = stuck();

    const reply = await newSlack(library, { wait }).command(name, text);

    expect(await reply.text()).toContain(LATE);
    expect(waits).toEqual([1800]);
  });

  it.each([
    [
      'a button',
      { type: 'block_actions', response_url, actions: [{ action_id: 'more', value: 'speakers' }] },
    ],
    [
      'a shortcut',
      {
        type: 'message_action',
        callback_id: 'verify_quote',
        response_url,
        message: { text: 'The bridge will hold' },
      },
    ],
  ])('%s', async (_, payload) => {
    const { library, wait } = stuck();
    const slack = newSlack(library, { wait });

    const reply = await slack.interact(payload);

    expect(reply.status).toBe(200);
    expect(JSON.stringify(slack.sent[0]?.body)).toContain(LATE);
  });

  it.each([
    ['the Home tab', { type: 'app_home_opened', tab: 'home', user: 'U1' }],
    [
      'a link',
      {
        type: 'link_shared',
        channel: 'C1',
        message_ts: '1.2',
        links: [{ url: `${PUBLIC_URL}/q/${quote}` }],
      },
    ],
  ])('%s', async (_, inner) => {
    const { library, wait } = stuck();
    const slack = newSlack(library, { wait });

    const reply = await slack.event(event(inner));

    expect(reply.status).toBe(200);
    expect(slack.sent).toEqual([]);
    expect(slack.errors).toEqual(['slack event failed']);
  });
});

describe('where the table never answers, Discord is answered in time:', () => {
  const embeds: object[] = [];

  it.each([
    ['a command', { type: 2, data: { name: 'quote', type: 1 } }],
    ['a button', { type: 3, data: { custom_id: 'm:speakers' }, message: { embeds } }],
  ])('%s', async (_, interaction) => {
    const { library, wait } = stuck();

    const reply = await newDiscord(library, wait).ask(interaction);

    expect(await reply.text()).toContain(LATE);
  });

  it.each(['speaker', 'article'])('a %s that is being typed', async (name) => {
    const { library, wait } = stuck();
    const discord = newDiscord(library, wait);
    const options = [{ name, value: 'ada', focused: true }];

    const reply = await discord.ask({ type: 4, data: { name: 'said', options } });

    expect(await reply.json()).toEqual({ type: 8, data: { choices: [] } });
    expect(discord.errors).toEqual(['discord completion failed']);
  });
});

describe('where the table never answers, Telegram is answered in time:', () => {
  const ask = async (update: object) => {
    const { library, wait } = stuck();
    return newTelegram(library, { wait, secret: { botToken: undefined } }).update({
      update_id: 1,
      ...update,
    });
  };

  it.each([
    ['a command', { message: { message_id: 1, chat: { id: 1, type: 'private' }, text: '/quote' } }],
    [
      'a button',
      {
        callback_query: {
          id: 'c',
          data: 'speakers',
          message: { message_id: 1, chat: { id: 1, type: 'private' } },
        },
      },
    ],
  ])('%s', async (_, update) => {
    expect(await (await ask(update)).text()).toContain(LATE);
  });

  it('inline', async () => {
    const reply = await ask({ inline_query: { id: 'i', query: 'harbour' } });

    expect(await reply.json()).toMatchObject({ results: [], cache_time: 0 });
  });
});

describe('where the table never answers, an assistant is answered in time:', () => {
  const connect = async () => {
    const { library, wait } = stuck();
    const log = { info: () => {}, error: () => {} };
    const app = mcpApp({ library, wait, log, newRequestId: () => 'r1' });
    return connectTo(async (request) => app.fetch(request), { mode: { pin: '2026-07-28' } });
  };

  it('a tool', async () => {
    const client = await connect();

    const reply = await client.callTool({ name: 'speakers', arguments: {} });

    expect(reply).toMatchObject({ isError: true });
  });

  it('a resource, a list of them, and a completion', async () => {
    const client = await connect();

    const asked = await Promise.allSettled([
      client.readResource({ uri: `quoin://quote/${quote}` }),
      client.listResources(),
      client.complete({
        ref: { type: 'ref/prompt', name: 'check-claim' },
        argument: { name: 'speaker', value: 'ada' },
      }),
    ]);

    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
