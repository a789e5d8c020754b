import { answer } from '#functions/bots/answer.ts';
import { readCommand } from '#shared/tools/command.ts';
import { HELP, helpWith } from '#shared/tools/help.ts';
import { type Ask, type Presentation, present } from '#shared/tools/presentation.ts';
import type { Call, TelegramDeps } from './deps.ts';
import { saidTo } from './said.ts';
import type { Message } from './update.ts';

const COMMAND = /^\/([a-z]{1,20})(?:@(\w{1,64}))?(?:\s+(.*))?$/s;

/** What a message asks, a bare `/verify` of the one it replies to; undefined where it is not for this bot, null where it asks for what there is not. */
export function askIn(
  { text = '', chat, reply_to_message: replied }: Omit<Message, 'message_id'>,
  botName: string | undefined,
): Ask | null | undefined {
  const [, command, named, rest = ''] = COMMAND.exec(text) ?? [];
  const alone = chat.type === 'private';
  if (command === undefined) {
    return !alone || text.trim() === '' || text.startsWith('/')
      ? undefined
      : readCommand('quote', text);
  }
  if (named && botName && named.toLowerCase() !== botName.toLowerCase()) return undefined;
  const meant = command === 'verify' && rest === '' ? (replied?.text ?? replied?.caption) : rest;
  const ask = readCommand(command === 'start' ? HELP : command, meant ?? '');
  return ask ?? (alone ? null : undefined);
}

function help(): Presentation {
  const { heading, notes } = helpWith(undefined);
  const inline = 'In any chat: my name, then words, to look for a quote.';
  return present({ heading, notes: [...notes, inline] });
}

/** A command is answered by the reply to the update: no request of our own. */
export async function onMessage(
  update: number,
  message: Message,
  deps: TelegramDeps,
  botName: string | undefined,
): Promise<Call | null> {
  const ask = askIn(message, botName);
  if (ask === undefined) return null;
  const general = ask?.tool === HELP && Object.keys(ask.input).length === 0;
  const given = general ? help() : await answer(deps, ask);
  const { chat, message_id, message_thread_id, is_topic_message, text = '' } = message;
  const question = `${chat.id} ${message_id} ${text}`;
  return {
    method: 'sendMessage',
    chat_id: chat.id,
    ...(is_topic_message && message_thread_id !== undefined ? { message_thread_id } : {}),
    ...(await saidTo({ id: update, question, ask }, given, deps)),
    link_preview_options: { is_disabled: true },
    reply_parameters: { message_id, allow_sending_without_reply: true },
  };
}
