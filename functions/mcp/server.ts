import { McpServer } from '@modelcontextprotocol/server';
import type { Patience } from '#functions/bots/in-time.ts';
import type { Log } from '#functions/http/log.ts';
import type { Library } from '#shared/tools/library.ts';
import { instructions } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { addTools } from './tools.ts';

export interface McpDeps extends Patience {
  readonly library: Library;
  readonly log: Log;
}

/** Lists change with a release only; what is read, when an article comes in. Milliseconds. */
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** One server, for one request over HTTP or one connection over stdio: there is no state to keep between them. */
export function mcpServer(deps: McpDeps): McpServer {
  const fixed = { ttlMs: HOUR, cacheScope: 'public' } as const;
  const server = new McpServer(
    { name: 'quoin', title: 'Quoin: quotes from news articles', version: '0.1.0' },
    {
      instructions,
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
      cacheHints: {
        'server/discover': fixed,
        'tools/list': fixed,
        'prompts/list': fixed,
        'resources/templates/list': fixed,
        'resources/list': { ttlMs: MINUTE, cacheScope: 'public' },
        'resources/read': { ttlMs: 5 * MINUTE, cacheScope: 'public' },
      },
    },
  );
  addTools(server, deps);
  addResources(server, deps);
  addPrompts(server, deps);
  return server;
}
