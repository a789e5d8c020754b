import * as z from 'zod';

/** What is read of an interaction; the rest of what Discord sends is left alone. */

const Ping = z.object({ type: z.literal(1) });

const Option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().default(false),
});

/** Our own embeds come back with the message they stand in. */
const Embed = z.object({
  title: z.string().optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  color: z.number().optional(),
});

const Marked = z.object({ content: z.string(), embeds: z.array(Embed).catch([]) });
export type Marked = z.infer<typeof Marked>;

const Command = z.object({
  type: z.literal(2),
  data: z.object({
    name: z.string(),
    type: z.int(),
    options: z.array(Option).default([]),
    target_id: z.string().optional(),
    resolved: z.object({ messages: z.record(z.string(), Marked).optional() }).optional(),
  }),
});

const Pressed = z.object({
  type: z.literal(3),
  data: z.object({ custom_id: z.string().max(100) }),
  message: z.object({ embeds: z.array(Embed).max(10) }),
});

const Typing = z.object({
  type: z.literal(4),
  data: z.object({ name: z.string(), options: z.array(Option).default([]) }),
});

export const Interaction = z.discriminatedUnion('type', [Ping, Command, Pressed, Typing]);
export type Command = z.infer<typeof Command>;
export type Pressed = z.infer<typeof Pressed>;
export type Typing = z.infer<typeof Typing>;
