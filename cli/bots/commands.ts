import { Command } from 'commander';
import { cliEnvironment } from '../config.ts';

/** `quoin mcp`: loaded when it is asked for, since no other command needs the package behind it. */
export const mcpCommand = (): Command =>
  new Command('mcp')
    .description('be an MCP server over stdio for an assistant on this machine')
    .option('--api <address>', 'the API (QUOIN_URL)')
    .action(async ({ api }: { api?: string }) => {
      const { QUOIN_URL, QUOIN_TOKEN, QUOIN_API_KEY, PORT } = cliEnvironment();
      const { serveMcp } = await import('./mcp.ts');
      serveMcp({
        api: (api ?? QUOIN_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/+$/, ''),
        apiKey: QUOIN_API_KEY,
        token: QUOIN_TOKEN,
      });
    });
