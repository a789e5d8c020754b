import { fileURLToPath } from 'node:url';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, localApp } from '#cli/local/server.ts';
import { fill } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';
import { eras, newClient } from './clients.ts';
import { runEverything } from './run-everything.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const newTable = freshTables();
let api = '';
let stop = () => {};

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  const server = await listen(localApp(table, 'https://quoin.example'), 0);
  const address = server.address();
  api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  stop = () => server.close();
});
afterAll(() => stop());

describe.each(eras)('quoin mcp over stdio, %s', (_, negotiation) => {
  it('serves every tool, resource and prompt of the API that it is given', async () => {
    const client = newClient(negotiation);
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['cli/main.ts', 'mcp', '--api', api],
        cwd: root,
        stderr: 'inherit',
      }),
    );

    await runEverything(client);

    await client.close();
  });
});

describe('quoin mcp without an API', () => {
  it('says so to the assistant, and goes on', async () => {
    const client = newClient({ mode: 'legacy' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['cli/main.ts', 'mcp', '--api', 'http://127.0.0.1:9'],
        cwd: root,
        stderr: 'ignore',
      }),
    );

    const first = await client.callTool({ name: 'speakers', arguments: {} });
    const second = await client.callTool({ name: 'speakers', arguments: {} });

    expect(first).toMatchObject({ isError: true });
    expect(second).toMatchObject({ isError: true });
    await client.close();
  });
});

describe('the local server’s /mcp', () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${api}/mcp`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    });

  it('is open to this machine’s programs, and closed to pages of other sites', async () => {
    const own = await post({});
    const foreign = await post({ Origin: 'https://evil.example' });

    expect(own.status).toBe(200);
    expect(foreign.status).toBe(403);
  });
});
