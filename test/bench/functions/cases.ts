import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { proxyEvent } from '#test/cdk/deploy/invoke.ts';

/** A function that is measured: its entry, and a request that goes through all of it. */
export interface Case {
  readonly name: string;
  readonly entry: string;
  /** Made when its turn comes: signatures are good for five minutes. */
  readonly event: () => object;
}

const text = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, n) =>
      `Paragraph ${n + 1} of the report says what the harbour board decided that week.\n\n` +
      `“We had to choose between the quay and the crane,” said Ines Varga, who chairs the board. “We chose the quay ${n + 1} times over.”`,
  ).join('\n\n');

const json = { 'Content-Type': 'application/json' };

const WORD = '0123456789abcdef0123456789abcdef';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** What all bots find in their secret, so that one will do. */
export const botSecret = JSON.stringify({
  signingSecret: WORD,
  secretToken: WORD,
  publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
});

/** What each platform sends for `/speakers`, signed now. */
function botEvents(): Record<'slack' | 'discord' | 'telegram', object> {
  const at = String(Math.floor(Date.now() / 1000));
  const event = (name: string, body: string, headers: Record<string, string>) =>
    proxyEvent({ method: 'POST', path: `/v1/integrations/${name}`, headers, body });
  const form = new URLSearchParams({ command: '/speakers', text: '' }).toString();
  const interaction = JSON.stringify({ type: 2, data: { name: 'speakers', type: 1 } });
  const message = { message_id: 1, chat: { id: 1, type: 'private' }, text: '/speakers' };
  return {
    slack: event('slack', form, {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Slack-Request-Timestamp': at,
      'X-Slack-Signature': `v0=${createHmac('sha256', WORD).update(`v0:${at}:${form}`).digest('hex')}`,
    }),
    discord: event('discord', interaction, {
      ...json,
      'X-Signature-Timestamp': at,
      'X-Signature-Ed25519': sign(null, Buffer.from(at + interaction), privateKey).toString('hex'),
    }),
    telegram: event('telegram', JSON.stringify({ update_id: 1, message }), {
      ...json,
      'X-Telegram-Bot-Api-Secret-Token': WORD,
    }),
  };
}

/** What the functions of this repository are asked; `token` lets the writing one in. */
export const cases = (token: string): Case[] => [
  {
    name: 'read',
    entry: 'functions/read/main.ts',
    event: () => proxyEvent({ method: 'GET', path: '/v1/articles', query: { limit: '5' } }),
  },
  {
    name: 'write',
    entry: 'functions/write/main.ts',
    event: () =>
      proxyEvent({
        method: 'POST',
        path: '/v1/articles',
        headers: { ...json, Authorization: `Bearer ${token}` },
        body: JSON.stringify({
          title: 'Harbour board chooses the quay',
          source: 'The Calder Courant',
          publishedAt: '2026-03-04T08:00:00Z',
          text: text(20),
        }),
      }),
  },
  {
    name: 'mcp',
    entry: 'functions/mcp/main.ts',
    event: () =>
      proxyEvent({
        method: 'POST',
        path: '/mcp',
        headers: {
          ...json,
          Accept: 'application/json, text/event-stream',
          'MCP-Protocol-Version': '2025-06-18',
        },
        body: JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: { name: 'speakers', arguments: {} },
        }),
      }),
  },
  ...(['slack', 'discord', 'telegram'] as const).map((name) => ({
    name,
    entry: `functions/${name}/main.ts`,
    event: () => botEvents()[name],
  })),
  { name: 'ingest', entry: 'functions/ingest/main.ts', event: () => ({ Records: [] }) },
  { name: 'feeds', entry: 'functions/feeds/main.ts', event: () => ({}) },
];
