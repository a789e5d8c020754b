import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { logTo } from '#functions/http/log.ts';
import { mcpServers } from '#functions/mcp/server.ts';
import { type ApiSettings, apiLibrary } from './api-library.ts';

/** An assistant on this machine waits for an API that may start from cold, a long way off. */
const WITHIN_MS = 20_000;

/** The MCP server of the API, over stdin and stdout, until the client closes them. Logs go to stderr. */
export function serveMcp(settings: ApiSettings): void {
  const log = logTo(process.stderr);
  const deps = { library: apiLibrary(settings), log, withinMs: WITHIN_MS };
  serveStdio(mcpServers(deps), {
    onerror: (error) => log.info('mcp message refused', { error: error.message }),
  });
}
