import * as z from 'zod';
import { answer } from '#functions/bots/answer.ts';
import { json } from '#functions/bots/bot-app.ts';
import { readCommand } from '#shared/tools/command.ts';
import type { SlackDeps } from './deps.ts';
import { unescapeSlack } from './escape.ts';
import { ephemeral } from './message.ts';

const Command = z.object({
  command: z.string().regex(/^\/[\w-]{1,40}$/),
  text: z.string().default(''),
});

/** A slash command is answered in the reply itself. Null where the form is none. */
export async function slashCommand(form: unknown, deps: SlackDeps): Promise<Response | null> {
  const command = Command.safeParse(form);
  if (!command.success) return null;
  const ask = readCommand(command.data.command.slice(1), unescapeSlack(command.data.text));
  return json(ephemeral(await answer(deps, ask)));
}
