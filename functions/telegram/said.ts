import * as z from 'zod';
import { isExcuse } from '#functions/bots/answer.ts';
import type { Ask, Presentation } from '#shared/tools/presentation.ts';
import type { TelegramDeps } from './deps.ts';
import { keyboardOf, textOf } from './message.ts';

const place = { offset: z.int(), length: z.int() };

const Entity = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'blockquote', 'code']), ...place }),
  z.object({ type: z.literal('text_link'), ...place, url: z.string() }),
]);
export type Entity = z.infer<typeof Entity>;

const Keyboard = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string() }))),
});
export type Keyboard = z.infer<typeof Keyboard>;

/** What a message says, without to whom: the part of it that is kept. */
const Said = z.object({
  text: z.string(),
  entities: z.array(Entity),
  reply_markup: Keyboard.exactOptional(),
});
export type Said = z.infer<typeof Said>;

/** An update that may come again: its id, and what was sent with it. */
export interface Asked {
  readonly id: number;
  readonly question: string;
  /** What was asked in the message that is answered, now or when the keyboard was made. */
  readonly ask: Ask | null;
}

/**
 * A reply as a message says it: what was said the first time, where the update came before, to this process or another.
 * An excuse is not kept, and an answer that cannot be kept is given all the same.
 */
export async function saidTo(
  { id, question, ask }: Asked,
  given: Presentation,
  { answers, now, log }: Pick<TelegramDeps, 'answers' | 'now' | 'log'>,
): Promise<Said> {
  const keyboard = keyboardOf(given, ask);
  const said = { ...textOf(given), ...(keyboard && { reply_markup: keyboard }) };
  if (isExcuse(given)) return said;
  try {
    const first = await answers.keep(id, question, JSON.stringify(said), new Date(now()));
    return Said.parse(JSON.parse(first));
  } catch (error) {
    log.error('telegram answer not kept', { error });
    return said;
  }
}
