import { proxyEvent } from '#test/cdk/deploy/invoke.ts';

/** A function that is measured: its entry, and a request that goes through all of it. */
export interface Case {
  readonly name: string;
  readonly entry: string;
  readonly event: object;
}

const text = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, n) =>
      `Paragraph ${n + 1} of the report says what the harbour board decided that week.\n\n` +
      `“We had to choose between the quay and the crane,” said Ines Varga, who chairs the board. “We chose the quay ${n + 1} times over.”`,
  ).join('\n\n');

const json = { 'Content-Type': 'application/json' };

/** What the functions of this repository are asked; `token` lets the writing one in. */
export const cases = (token: string): Case[] => [
  {
    name: 'read',
    entry: 'functions/read/main.ts',
    event: proxyEvent({ method: 'GET', path: '/v1/articles', query: { limit: '5' } }),
  },
  {
    name: 'write',
    entry: 'functions/write/main.ts',
    event: proxyEvent({
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
    event: proxyEvent({
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
  { name: 'ingest', entry: 'functions/ingest/main.ts', event: { Records: [] } },
];
