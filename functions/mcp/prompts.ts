import { completable, type McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { completeSpeaker } from '#shared/tools/find-speaker.ts';
import { safely } from './safely.ts';
import type { McpDeps } from './server.ts';

const MOST_COMPLETIONS = 20;

const asked = (text: string) => ({
  messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
});

/** Questions a person can pick: the host offers them by their titles. Made once, for all servers. */
export function prompts(deps: McpDeps): (server: McpServer) => void {
  const speaker = (what: string) =>
    completable(z.string().max(120).describe(what), async (typed) => {
      const found = await safely(
        (library) => completeSpeaker(library, typed, MOST_COMPLETIONS),
        deps,
      );
      return found.map(({ name }) => name);
    }).optional();
  const withSource = {
    title: 'A quote with its source',
    description: 'Finds a quote on a subject and gives it with speaker, source, date and link.',
    argsSchema: z.object({
      subject: z.string().max(200).describe('Words the quote should have.'),
      speaker: speaker('Whose words; anybody’s where left out.'),
    }),
  };
  const check = {
    title: 'Check this quote',
    description: 'Checks whether somebody said something, in these words, in the articles here.',
    argsSchema: z.object({
      words: z.string().max(2000).describe('The words as they are claimed.'),
      speaker: speaker('Who is said to have said them.'),
    }),
  };
  return (server) => {
    server.registerPrompt('quote-with-source', withSource, ({ subject, speaker: name }) =>
      asked(
        `Find ${name ? `what ${name} said` : 'a quote'} about “${subject}” with Quoin’s tools (${name ? 'said' : 'quote'}). Give each quote word for word in quotation marks, then the speaker with role, the source, the date and the link. Say so where the speaker is not certain. If nothing is found, say what was searched; do not offer a quote from memory.`,
      ),
    );
    server.registerPrompt('check-claim', check, ({ words, speaker: name }) =>
      asked(
        `Did ${name ?? 'anybody'} say this: “${words}”? Check it with Quoin’s tools. Tell apart: found word for word, found with other words (show both), said by somebody else, not found. Give speaker, source, date and link of what was found. Not found means only that it is not in the articles that were searched: say which these are, and do not call it false.`,
      ),
    );
  };
}
