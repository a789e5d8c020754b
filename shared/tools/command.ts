import { HELP } from './help.ts';
import { toolNamed } from './index.ts';
import type { Ask } from './presentation.ts';

/** `said`, `Ada Marlowe about the harbour` → what to ask; null where there is no such command. */
export function readCommand(command: string, typed: string): Ask | null {
  const text = typed.trim();
  if (command === HELP) return { tool: HELP, input: {} };
  const tool = toolNamed(command);
  if (!tool) return null;
  if (/^(?:help|\?)$/i.test(text)) return { tool: HELP, input: { name: tool.name } };
  return { tool: tool.name, input: tool.chat.read(text) };
}
