import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { hurried, inTime } from '#functions/bots/in-time.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { tools } from '#shared/tools/index.ts';
import { plainText } from '#shared/tools/lines.ts';
import { described } from './described.ts';
import type { McpDeps } from './server.ts';

const refused = (text: string): CallToolResult => ({
  content: [{ type: 'text', text }],
  isError: true,
});

const registered = tools.map((tool) => ({
  tool,
  config: {
    title: tool.title,
    description: tool.description,
    inputSchema: described(tool.input),
    outputSchema: described(tool.output),
    annotations: {
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  },
}));

/** Each tool as it is, read-only; an error's own words reach the assistant only where they are meant for it. */
export function addTools(server: McpServer, { library, log, ...patience }: McpDeps): void {
  for (const { tool, config } of registered) {
    server.registerTool(tool.name, config, async (given): Promise<CallToolResult> => {
      try {
        const answer = await inTime(patience, (soon) => tool.answer(hurried(library, soon), given));
        return {
          content: [{ type: 'text', text: plainText(answer.presentation) }],
          structuredContent: answer.output,
        };
      } catch (error) {
        if (error instanceof QuoinError) return refused(error.detail);
        log.error('tool failed', { tool: tool.name, error });
        return refused('This could not be answered just now. Trying once more may help.');
      }
    });
  }
}
