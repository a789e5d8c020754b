import { beforeAll, describe, expect, it } from 'vitest';
import { mcpApp } from '#functions/mcp/app.ts';
import { mcpLambda } from '#functions/mcp/lambda.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { Library } from '#shared/tools/library.ts';
import { fill, libraryOf } from '#test/support/collection.ts';
import { gatewayEvent } from '#test/support/lambda.ts';
import { freshTables } from '#test/support/table.ts';
import { connectTo, eras } from './clients.ts';
import { runEverything } from './run-everything.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

const newApp = (over: Partial<Library> = {}) => {
  const logged: unknown[] = [];
  const log = { info: () => {}, error: (...entry: unknown[]) => void logged.push(entry) };
  const app = mcpApp({ library: { ...library, ...over }, log, newRequestId: () => 'r1' });
  return { fetch: async (request: Request) => app.fetch(request), app, logged };
};

describe.each(eras)('MCP over HTTP, %s', (_, negotiation) => {
  it('serves every tool, resource and prompt', async () => {
    const client = await connectTo(newApp().fetch, negotiation);

    await runEverything(client);

    expect(client.getServerVersion()).toMatchObject({ name: 'quoin' });
    expect(client.getInstructions()).toContain('verbatim');
    await client.close();
  });

  it('says what is wrong with an input, and hides what went wrong inside', async () => {
    const { fetch, logged } = newApp({
      speakers: async () => {
        throw new Error('secret-table-name');
      },
    });
    const client = await connectTo(fetch, negotiation);

    const wrong = await client.callTool({ name: 'said', arguments: { limit: 3 } });
    const broken = await client.callTool({ name: 'speakers', arguments: {} });

    expect(wrong).toMatchObject({ isError: true });
    expect(JSON.stringify(wrong.content)).toContain('speaker');
    expect(broken).toMatchObject({ isError: true });
    expect(JSON.stringify(broken)).not.toContain('secret-table-name');
    expect(logged).toHaveLength(1);
    await client.close();
  });

  it('describes its tools the same each time, in this era and after the other', async () => {
    const { fetch } = newApp();
    const listed = async () => {
      const client = await connectTo(fetch, negotiation);
      const { tools } = await client.listTools();
      await client.close();
      return tools;
    };

    const first = await listed();
    for (const [, other] of eras) await (await connectTo(fetch, other)).listTools();

    expect(await listed()).toEqual(first);
    expect(first[0]?.outputSchema?.['type']).toBe('object');
  });

  it('is served through a Lambda function', async () => {
    const { app } = newApp();
    const lambda = mcpLambda(app);
    const client = await connectTo(async (request) => {
      const body = request.method === 'GET' ? null : await request.text();
      // As JSON, as Lambda gets it: what AWS sends is wider than Hono's type of it.
      const reply = await lambda(JSON.parse(JSON.stringify(gatewayEvent(request, body))));
      const sent = (reply.multiValueHeaders ?? {}) as Record<string, string[]>;
      const headers = Object.entries(sent).flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      );
      return new Response(reply.body === '' ? null : reply.body, {
        status: reply.statusCode,
        headers,
      });
    }, negotiation);

    const reply = await client.callTool({ name: 'said', arguments: { speaker: 'Bruno Castell' } });

    expect(JSON.stringify(reply.content)).toContain('Nobody asked the ferry crews');
    await client.close();
  });
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request('https://quoin.example/mcp', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const modern = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 't', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

describe('the door', () => {
  it('keeps no stream open', async () => {
    const { fetch } = newApp();

    const listen = await fetch(
      post(
        {
          jsonrpc: '2.0',
          id: 1,
          method: 'subscriptions/listen',
          params: { notifications: { toolsListChanged: true }, _meta: modern },
        },
        { 'Mcp-Protocol-Version': '2026-07-28', 'Mcp-Method': 'subscriptions/listen' },
      ),
    );
    const stream = await fetch(
      new Request('https://quoin.example/mcp', { headers: { Accept: 'text/event-stream' } }),
    );

    expect(await listen.text()).toContain('"error"');
    expect(stream.status).toBe(405);
  });

  it('lets a client in a browser in, whose page is of another site', async () => {
    const { app } = newApp();

    const preflight = await app.request('/mcp', {
      method: 'OPTIONS',
      headers: { Origin: 'https://chat.example', 'Access-Control-Request-Method': 'POST' },
    });
    const reply = await app.request(
      post({ jsonrpc: '2.0', id: 1, method: 'tools/list' }, { Origin: 'https://chat.example' }),
    );

    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Mcp-Protocol-Version');
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(reply.headers.get('Access-Control-Expose-Headers')).toContain('Mcp-Session-Id');
  });

  it('asks for a token where the stage does', async () => {
    const authorise = async (request: Request) => {
      if (request.headers.get('Authorization') !== 'Bearer good') {
        throw new QuoinError('unauthorized', 'A token is needed.');
      }
    };
    const log = { info: () => {}, error: () => {} };
    const app = mcpApp({ library, log, newRequestId: () => 'r1', authorise });
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

    const refused = await app.request(post(list));
    const answered = await app.request(post(list, { Authorization: 'Bearer good' }));

    expect(refused.status).toBe(401);
    expect(refused.headers.get('WWW-Authenticate')).toContain('Bearer');
    expect(answered.status).toBe(200);
  });

  it.each([
    ['no JSON', '{', 400],
    ['more than a question', JSON.stringify({ text: 'x'.repeat(70_000) }), 413],
  ])('refuses %s', async (_, body, status) => {
    const reply = await newApp().fetch(post(body));

    expect(reply.status).toBe(status);
    expect(reply.headers.get('X-Request-Id')).toBe('r1');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])(
    'is open to clients of %s, without a session between handshake and question',
    async (version) => {
      const { fetch } = newApp();
      const headers = { 'Mcp-Protocol-Version': version };
      const clientInfo = { name: 't', version: '1' };
      const ask = async (method: string, params: object) =>
        (await fetch(post({ jsonrpc: '2.0', id: 1, method, params }, headers))).text();

      const shaken = await ask('initialize', {
        protocolVersion: version,
        capabilities: {},
        clientInfo,
      });
      const noted = await fetch(
        post({ jsonrpc: '2.0', method: 'notifications/initialized' }, headers),
      );
      const answered = await ask('tools/call', { name: 'said', arguments: { speaker: 'Castell' } });

      expect(shaken).toContain(`"protocolVersion":"${version}"`);
      expect(noted.status).toBe(202);
      expect(answered).toContain('Nobody asked the ferry crews');
    },
  );

  it('answers in one JSON body', async () => {
    const reply = await newApp().fetch(
      post(
        {
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: { name: 'speakers', arguments: {}, _meta: modern },
        },
        {
          'Mcp-Protocol-Version': '2026-07-28',
          'Mcp-Method': 'tools/call',
          'Mcp-Name': 'speakers',
        },
      ),
    );

    expect(reply.headers.get('Content-Type')).toContain('application/json');
    expect(await reply.json()).toMatchObject({
      result: { structuredContent: { speakers: expect.any(Array) } },
    });
  });
});
