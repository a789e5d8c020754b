import { answer } from '#functions/bots/answer.ts';
import { usage } from '#shared/tools/answer.ts';
import { readCommand } from '#shared/tools/command.ts';
import { type Presentation, present } from '#shared/tools/presentation.ts';
import type { Call, TelegramDeps } from './deps.ts';
import { saidTo } from './said.ts';
import type { Message } from './update.ts';

const COMMAND = /^\/([a-z]{1,20})(?:@(\w{1,64}))?(?:\s+(.*))?$/s;
const MOST_WORDS = 1000;

const help = (): Presentation =>
  present({
    heading: 'Ask Quoin',
    notes: [...Object.values(usage), 'In any chat: my name, then words, to look for a quote.'],
  });

/** Null where the message is not for this bot. */
async function answerTo(
  { text = '', chat }: Message,
  deps: TelegramDeps,
  botName: string | undefined,
): Promise<Presentation | null> {
  const [, command, named, rest = ''] = COMMAND.exec(text) ?? [];
  const alone = chat.type === 'private';
  if (command === undefined) {
    if (!alone || text.trim() === '' || text.startsWith('/')) return null;
    return answer(deps, readCommand('quote', text.slice(0, MOST_WORDS)));
  }
  if (named && botName && named.toLowerCase() !== botName.toLowerCase()) return null;
  if (command === 'start' || command === 'help') return help();
  const ask = readCommand(command, rest.slice(0, MOST_WORDS));
  return ask === null && !alone ? null : answer(deps, ask);
}

/** A command is answered by the reply to the update: no request of our own. */
export async function onMessage(
  update: number,
  message: Message,
  deps: TelegramDeps,
  botName: string | undefined,
): Promise<Call | null> {
  const given = await answerTo(message, deps, botName);
  if (!given) return null;
  const { chat, message_id, message_thread_id, is_topic_message, text = '' } = message;
  const question = `${chat.id} ${message_id} ${text}`;
  return {
    method: 'sendMessage',
    chat_id: chat.id,
    ...(is_topic_message && message_thread_id !== undefined ? { message_thread_id } : {}),
    ...(await saidTo({ id: update, question }, given, deps)),
    link_preview_options: { is_disabled: true },
    reply_parameters: { message_id, allow_sending_without_reply: true },
  };
}
