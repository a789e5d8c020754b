import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Log } from '#functions/http/log.ts';
import { problemReply } from '#functions/http/problem.ts';
import { mcpApp } from '#functions/mcp/app.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { Library } from '#shared/tools/library.ts';
import { ownPagesOnly } from './own-pages-only.ts';

/** `/mcp` on this machine: open to its own programs, closed to pages of other sites and to names that are not its. */
export function addAssistants(app: Hono, library: Library, log: Log): void {
  const newRequestId = () => randomUUID();
  const mcp = mcpApp({ library, log, newRequestId });
  app.all('/mcp', async (c) => {
    try {
      await ownPagesOnly(c.req.raw);
    } catch (error) {
      if (error instanceof QuoinError) return problemReply(error, newRequestId());
      throw error;
    }
    return mcp.fetch(c.req.raw);
  });
}
