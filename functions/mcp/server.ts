import { McpServer } from '@modelcontextprotocol/server';
import type { Patience } from '#functions/bots/in-time.ts';
import type { Log } from '#functions/http/log.ts';
import { DefaultJsonSchemaValidator } from '#functions/runtime/mcp.ts';
import type { Library } from '#shared/tools/library.ts';
import { instructions } from './instructions.ts';
import { prompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { addTools } from './tools.ts';

export interface McpDeps extends Patience {
  readonly library: Library;
  readonly log: Log;
}

/** Lists change with a release only; what is read, when an article comes in. Milliseconds. */
const HOUR = 3_600_000;
const MINUTE = 60_000;

const fixed = { ttlMs: HOUR, cacheScope: 'public' } as const;

/**
 * Makes servers, one for each request over HTTP or each connection over stdio: there is no state to keep between them,
 * and what is the same in all is made once.
 */
export function mcpServers(deps: McpDeps): () => McpServer {
  const addPrompts = prompts(deps);
  return () => {
    const server = new McpServer(
      { name: 'quoin', title: 'Quoin: quotes from news articles', version: '0.1.0' },
      {
        instructions,
        jsonSchemaValidator: new DefaultJsonSchemaValidator(),
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
    addPrompts(server);
    return server;
  };
}
