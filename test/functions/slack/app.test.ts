import type { ActionsBlock, Button, HomeView, KnownBlock, LinkSharedEvent } from '@slack/types';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SlackMessage } from '#functions/slack/message.ts';
import type { Library } from '#shared/tools/library.ts';
import { bridge, fill, hostile, libraryOf, PUBLIC_URL } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';
import { newSlack } from './slack.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

const messageIn = async (reply: Response) => (await reply.json()) as SlackMessage;
const buttonsIn = (blocks: KnownBlock[]) =>
  blocks
    .filter((block): block is ActionsBlock => block.type === 'actions')
    .flatMap(({ elements }) => elements as Button[]);
const responseUrl = 'https://hooks.slack.com/actions/T1/2/x';
const press = (button: Button) => ({
  type: 'block_actions',
  response_url: responseUrl,
  actions: [{ action_id: button.action_id, value: button.value }],
});

describe('a slash command', () => {
  it('is answered in the reply, for the asker alone', async () => {
    const slack = newSlack(library);

    const reply = await slack.command('said', 'Ada Marlowe about lane');

    const message = await messageIn(reply);
    expect(reply.status).toBe(200);
    expect(message).toMatchObject({ response_type: 'ephemeral', parse: 'none', link_names: false });
    expect(message.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'actions']);
    expect(JSON.stringify(message.blocks)).toContain('“We shall close one lane at a time”');
    expect(JSON.stringify(message.blocks)).toContain(
      '— Ada Marlowe (The Harbour Gazette, 2026-05-03)',
    );
    expect(JSON.stringify(message.blocks)).toContain(
      'https://gazette.example/2026/05/bridge#:~:text=We%20shall',
    );
    expect(slack.sent).toEqual([]);
  });

  it('that says too little is told what it wants', async () => {
    const message = await messageIn(await newSlack(library).command('said', ''));

    expect(message.text).toMatch(/^\/said Ada Marlowe gives what she said;/);
  });

  it.each([
    ['quote', 'help', '/quote draws a quote by chance;'],
    ['quote', 'word '.repeat(60), 'At most 200 characters are read here.'],
    ['verify', 'word '.repeat(2000), 'At most 2,000 characters are read here.'],
  ])('says in words how to ask: /%s %s', async (name, typed, words) => {
    const message = await messageIn(await newSlack(library).command(name, typed));

    expect(message.text).toMatch(new RegExp(`^${words}`));
  });

  it('reads what Slack escaped', async () => {
    const message = await messageIn(await newSlack(library).command('said', 'Quux &amp; Zeb'));

    expect(message.text).toBe(
      'Nobody of the name “Quux &amp; Zeb” is quoted in the articles here.\n\nWho is quoted most',
    );
    expect(JSON.stringify(message.blocks)).toContain('“Quux & Zeb”');
  });

  it('for an article finds it by the link it was given', async () => {
    const message = await messageIn(
      await newSlack(library).command('summary', '<https://gazette.example/2026/05/bridge>'),
    );

    expect(JSON.stringify(message.blocks)).toContain('Bridge repairs to last all summer');
  });
});

describe('hostile words', () => {
  it('are plain text everywhere, and mention nobody', async () => {
    const message = await messageIn(await newSlack(library).command('quote', 'spoiler'));

    const text = JSON.stringify(message.blocks);
    expect(text).toContain('@everyone @here <!channel> <@U0LAN0Z89> *bold*');
    expect(text).not.toContain('mrkdwn');
    expect(text).not.toContain('\u202e');
    expect(message.text).toContain('&lt;!channel&gt; &lt;@U0LAN0Z89&gt;');
    expect(message.text).not.toMatch(/<[!@#]/);
    const kinds = new Set(text.match(/"type":"\w+"/g));
    expect([...kinds].sort()).toEqual(
      [
        'actions',
        'button',
        'link',
        'plain_text',
        'rich_text',
        'rich_text_quote',
        'rich_text_section',
        'text',
      ].map((type) => `"type":"${type}"`),
    );
  });
});

describe('a button', () => {
  it('turns the page in place', async () => {
    const slack = newSlack(library);
    const article = await messageIn(await slack.command('article', bridge.id));
    const more = buttonsIn(article.blocks).find(({ action_id }) => action_id === 'more')!;

    const reply = await slack.interact(press(more));

    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe('');
    expect(slack.sent[0]?.address).toBe(responseUrl);
    expect(slack.sent[0]?.body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: true,
    });
    expect(JSON.stringify(slack.sent[0]?.body)).toContain('“It was bound to happen”');
    expect(JSON.stringify(slack.sent[0]?.body)).toContain('Speaker not known');
  });

  it('asks what one of the listed speakers said', async () => {
    const slack = newSlack(library);
    const listed = await messageIn(await slack.command('speakers', 'marlowe'));
    const buttons = buttonsIn(listed.blocks);

    await slack.interact(press(buttons[1]!));

    expect(buttons.map(({ text }) => text.text)).toEqual([
      'Ada Marlowe',
      'Ivo Marlowe',
      'Post to channel',
    ]);
    expect(JSON.stringify(slack.sent[0]?.body)).toContain('My boats are full every morning');
  });

  it('posts the very quote that was drawn to the channel, with nothing to press', async () => {
    const slack = newSlack(library);
    const drawn = await messageIn(await slack.command('quote', ''));
    const post = buttonsIn(drawn.blocks).find(({ action_id }) => action_id === 'post')!;

    await slack.interact(press(post));

    const posted = slack.sent[0]?.body as SlackMessage;
    expect(posted.response_type).toBe('in_channel');
    expect(posted.blocks[0]).toEqual(drawn.blocks[0]);
    expect(buttonsIn(posted.blocks)).toEqual([]);
  });

  it.each([
    'http://hooks.slack.com/x',
    'https://evil.example/x',
    'https://hooks.slack.com.evil.example/x',
  ])('sends nothing to %s', async (response_url) => {
    const slack = newSlack(library);

    const reply = await slack.interact({
      type: 'block_actions',
      response_url,
      actions: [{ action_id: 'more', value: 'quote' }],
    });

    expect(reply.status).toBe(200);
    expect(slack.sent).toEqual([]);
  });

  it('is acknowledged also where Slack does not take the answer', async () => {
    const slack = newSlack(library, { reply: async () => new Response('gone', { status: 404 }) });

    const reply = await slack.interact({
      type: 'block_actions',
      response_url: responseUrl,
      actions: [{ action_id: 'more', value: 'quote' }],
    });

    expect(reply.status).toBe(200);
    expect(slack.errors).toEqual(['slack did not take the answer']);
  });
});

describe('the shortcut on a message', () => {
  it('checks the words in marks, whatever stands around them', async () => {
    const slack = newSlack(library);

    await slack.interact({
      type: 'message_action',
      callback_id: 'verify_quote',
      response_url: responseUrl,
      message: {
        text: '<@U1> did you see? _“The bridge will hold for another winter”_ &amp; so on',
      },
    });

    const sent = slack.sent[0]?.body as SlackMessage;
    expect(sent).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(sent.text).toMatch(/^Found word for word\n/);
  });
});

describe('an event', () => {
  const event = (inner: object) => ({ type: 'event_callback', event_id: 'Ev1', event: inner });
  const shared = (url: string) =>
    ({
      type: 'link_shared',
      channel: 'C1',
      is_bot_user_member: true,
      user: 'U1',
      message_ts: '1.2',
      unfurl_id: 'uf1',
      source: 'conversations_history',
      links: [{ domain: 'quoin.example', url }],
      event_ts: '1.2',
    }) satisfies LinkSharedEvent;

  it('of the first set-up gives its challenge back', async () => {
    const reply = await newSlack(library).event({ type: 'url_verification', challenge: 'abc' });

    expect(await reply.json()).toEqual({ challenge: 'abc' });
  });

  it('fills the Home tab', async () => {
    const slack = newSlack(library);

    await slack.event(event({ type: 'app_home_opened', tab: 'home', user: 'U1' }));

    expect(slack.sent[0]).toMatchObject({
      address: 'https://slack.com/api/views.publish',
      authorization: 'Bearer xoxb-test',
      body: { user_id: 'U1', view: { type: 'home' } },
    });
    const { view } = slack.sent[0]!.body as { view: HomeView };
    expect(JSON.stringify(view.blocks)).toContain('The bridge will hold for another winter');
  });

  it.each([
    ['a quote', `${PUBLIC_URL}/q/${bridge.quotes[0]!.id}`, 'The bridge will hold'],
    ['an article', `${PUBLIC_URL}/a/${bridge.id}?x=1`, 'Bridge repairs to last'],
  ])('shows %s in place of its link', async (_, url, words) => {
    const slack = newSlack(library);

    await slack.event(event(shared(url)));

    const { address, body } = slack.sent[0]!;
    expect(address).toBe('https://slack.com/api/chat.unfurl');
    expect(body).toMatchObject({ unfurl_id: 'uf1', source: 'conversations_history' });
    expect(JSON.stringify((body as { unfurls: object }).unfurls)).toContain(words);
    const { unfurls } = body as { unfurls: Record<string, { blocks: KnownBlock[] }> };
    expect(Object.keys(unfurls)).toEqual([url]);
    // Slack answers `invalid_blocks` to rich text, and to what can be pressed.
    expect(new Set(unfurls[url]!.blocks.map(({ type }) => type))).toEqual(
      new Set(['section', 'context']),
    );
  });

  it('shows hostile words in a preview as words', async () => {
    const slack = newSlack(library);
    const url = `${PUBLIC_URL}/q/${hostile.quotes[0]!.id}`;

    await slack.event(event(shared(url)));

    const text = JSON.stringify(slack.sent[0]?.body);
    expect(text).toContain('@everyone @here <!channel> <@U0LAN0Z89> *bold*');
    const marked = [...text.matchAll(/"type":"mrkdwn","text":"([^"]*)"/g)].map(
      ([, words]) => words,
    );
    expect(marked).toHaveLength(2);
    for (const words of marked) {
      expect(words).toMatch(/^<https:[^<>|]*\|(?:Open at the quote|Context)>$/);
    }
  });

  it.each([
    ['another site', `https://other.example/q/${bridge.quotes[0]!.id}`],
    ['nothing that is here', `${PUBLIC_URL}/q/q_00000000000000000000x`],
  ])('leaves a link to %s alone', async (_, url) => {
    const slack = newSlack(library);

    await slack.event(event(shared(url)));

    expect(slack.sent).toEqual([]);
  });

  it('that Slack sends again is answered once', async () => {
    const slack = newSlack(library);
    const body = event({ type: 'app_home_opened', tab: 'home', user: 'U1' });

    await slack.event(body);
    const slow = { 'X-Slack-Retry-Num': '1', 'X-Slack-Retry-Reason': 'http_timeout' };
    const again = await slack.event(body, slow);
    const lost = { 'X-Slack-Retry-Num': '1', 'X-Slack-Retry-Reason': 'connection_failed' };
    await slack.event(body, lost);

    expect(again.status).toBe(200);
    expect(slack.sent).toHaveLength(2);
  });

  it('needs no token to be acknowledged', async () => {
    const slack = newSlack(library, { secret: { botToken: undefined } });

    const reply = await slack.event(event({ type: 'app_home_opened', tab: 'home', user: 'U1' }));

    expect(reply.status).toBe(200);
    expect(slack.sent).toEqual([]);
  });
});

describe('the door', () => {
  it('is shut without a good signature', async () => {
    const slack = newSlack(library);

    const bad = await slack.form({ command: '/quote' }, { 'X-Slack-Signature': 'v0=00' });

    expect(bad.status).toBe(401);
    expect(bad.headers.get('X-Request-Id')).toBe('r1');
    expect(await bad.json()).toMatchObject({ code: 'unauthorized' });
  });

  it('says nothing of what went wrong inside, and answers all the same', async () => {
    const broken = { ...library, randomQuotes: async () => Promise.reject(new Error('table-x')) };
    const slack = newSlack(broken);

    const reply = await slack.command('quote', '');

    expect(reply.status).toBe(200);
    expect(await reply.text()).toMatch(/^(?!.*table-x).*Something went wrong here/);
    expect(slack.errors).toEqual(['bot answer failed']);
  });
});
