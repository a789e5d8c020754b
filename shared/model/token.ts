import * as z from 'zod';

/** What a token may do: read where reads are keyed, put articles in, correct what was read, run the place. */
export const Scope = z.enum(['read', 'ingest', 'review', 'admin']);
export type Scope = z.infer<typeof Scope>;

/** A token as it is kept: by its hash. The token itself is shown once, when it is made. */
export const Token = z.object({
  id: z.string(),
  name: z.string().min(1).max(100),
  scopes: z.array(Scope).min(1),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type Token = z.infer<typeof Token>;
