import * as z from 'zod';

/** A stretch of a text: UTF-16 code units, `end` exclusive, so that `text.slice(start, end)` is it. */
export const Span = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Span = z.infer<typeof Span>;
