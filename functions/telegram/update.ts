import * as z from 'zod';

/** What is read of an update; the rest of what Telegram sends is left alone. */

const Chat = z.object({ id: z.int(), type: z.string() });

/** A picture's words are its caption. */
const Replied = z.object({ text: z.string().optional(), caption: z.string().optional() });

const Message = z.object({
  message_id: z.int(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  chat: Chat,
  text: z.string().optional(),
  reply_to_message: Replied.optional(),
});
export type Message = z.infer<typeof Message>;

const Pressed = z.object({
  id: z.string(),
  data: z.string().max(64).default(''),
  message: z
    .object({
      message_id: z.int(),
      chat: Chat,
      /** The message whose answer the button stands below. */
      reply_to_message: Replied.optional(),
    })
    .optional(),
  inline_message_id: z.string().optional(),
});
export type Pressed = z.infer<typeof Pressed>;

const Inline = z.object({
  id: z.string(),
  query: z.string().max(300),
  offset: z.string().max(64).default(''),
});
export type Inline = z.infer<typeof Inline>;

export const Update = z.object({
  update_id: z.int(),
  message: Message.optional(),
  callback_query: Pressed.optional(),
  inline_query: Inline.optional(),
});
export type Update = z.infer<typeof Update>;
