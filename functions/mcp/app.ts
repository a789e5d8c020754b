import { createMcpHandler } from '@modelcontextprotocol/server';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { problemReply } from '#functions/http/problem.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { crossOrigin } from '#shared/tools/mcp-cross-origin.ts';
import { type McpDeps, mcpServers } from './server.ts';

/** Questions are short; what is longer is no question. */
const MOST_BYTES = 65_536;

export interface McpDoor extends McpDeps {
  readonly newRequestId: (c: Context) => string;
  /** Says who may ask by throwing `unauthorized` or `forbidden`; everyone may where left out. */
  readonly authorise?: (request: Request) => Promise<unknown>;
}

/**
 * MCP over Streamable HTTP, stateless: by the specification of 2026-07-28, and by the older ones for clients that open
 * with `initialize`. No stream is kept open, so that a function can serve it: replies are whole, and there is nothing
 * to subscribe to.
 */
export function mcpApp({ newRequestId, authorise, ...deps }: McpDoor): Hono {
  const handler = createMcpHandler(mcpServers(deps), {
    maxSubscriptions: 0,
    keepAliveMs: 0,
    maxRequestBodySize: MOST_BYTES,
    onerror: (error) => deps.log.info('mcp request refused', { error: error.message }),
  });
  const app = new Hono();
  app.use(
    cors({
      origin: '*',
      ...crossOrigin,
      exposeHeaders: ['Mcp-Session-Id', 'WWW-Authenticate', 'X-Request-Id'],
      maxAge: 86_400,
    }),
  );
  app.all('/mcp', async (c) => {
    await authorise?.(c.req.raw);
    const reply = await handler.fetch(c.req.raw);
    const headers = new Headers(reply.headers);
    headers.set('Cache-Control', 'no-store');
    headers.set('X-Request-Id', newRequestId(c));
    headers.set('X-Content-Type-Options', 'nosniff');
    return new Response(reply.body, { status: reply.status, headers });
  });
  app.onError((error, c) => {
    if (error instanceof QuoinError) return problemReply(error, newRequestId(c));
    deps.log.error('mcp request failed', { error });
    const failure = { code: -32603, message: 'The request could not be answered.' };
    return c.json({ jsonrpc: '2.0', id: null, error: failure }, 500);
  });
  return app;
}
