import { toolNamed, tools } from './index.ts';
import { type Presentation, present } from './presentation.ts';

/** The name by which help is asked for: about one tool, or about all of them. */
export const HELP = 'help';

/** How to ask: for one tool, or for all. */
export function helpWith(name: unknown): Presentation {
  const tool = typeof name === 'string' ? toolNamed(name) : undefined;
  return tool
    ? present({ notes: [tool.chat.usage] })
    : present({ heading: 'Ask Quoin', notes: tools.map(({ chat }) => chat.usage) });
}
