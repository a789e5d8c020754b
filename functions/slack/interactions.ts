import * as z from 'zod';
import { answer } from '#functions/bots/answer.ts';
import { empty, jsonIn } from '#functions/bots/bot-app.ts';
import { send } from '#functions/bots/send.ts';
import { decodeAsk } from '#shared/tools/ask.ts';
import { readCommand } from '#shared/tools/command.ts';
import type { SlackDeps } from './deps.ts';
import { unescapeSlack } from './escape.ts';
import { ephemeral, inChannel, type SlackMessage } from './message.ts';

/** Only Slack's own address is posted to, whatever a request says. */
const ResponseUrl = z.url({ protocol: /^https$/, hostname: /^hooks\.slack(?:-gov)?\.com$/ });

const Pressed = z.object({
  type: z.literal('block_actions'),
  response_url: ResponseUrl,
  actions: z.array(z.object({ action_id: z.string(), value: z.string().max(2000) })).min(1),
});

const Shortcut = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal('verify_quote'),
  response_url: ResponseUrl,
  message: z.object({ text: z.string().default('') }),
});

const Interaction = z.union([Pressed, Shortcut]);

async function answerTo(
  interaction: z.infer<typeof Interaction>,
  deps: SlackDeps,
): Promise<SlackMessage> {
  if (interaction.type === 'message_action') {
    const words = unescapeSlack(interaction.message.text);
    return ephemeral(await answer(deps, readCommand('verify', words)));
  }
  const [pressed] = interaction.actions;
  const given = await answer(deps, decodeAsk(pressed?.value ?? ''));
  return pressed?.action_id === 'post' ? inChannel(given) : ephemeral(given, true);
}

/** A button or a shortcut is acknowledged, its answer sent to the address that came with it: all before the reply. */
export async function interaction(payload: string, deps: SlackDeps): Promise<Response> {
  const read = Interaction.safeParse(jsonIn(payload));
  if (!read.success) return empty();
  const message = await answerTo(read.data, deps);
  try {
    await send(deps.fetch, read.data.response_url, message);
  } catch (error) {
    deps.log.error('slack did not take the answer', { error });
  }
  return empty();
}
