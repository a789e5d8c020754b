import type * as z from 'zod';

/** The text of a secret, by its id. */
export type SecretReader = (id: string) => Promise<string>;

/** A rotated secret is known everywhere after this long. Milliseconds. */
const KEPT_FOR = 5 * 60_000;

/** @throws Error that names the fields that are wrong, and never their values. */
export function parseSecret<S extends z.ZodType>(schema: S, text: string, id: string): z.infer<S> {
  const result = schema.safeParse(jsonOf(text));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path }) => path.join('.') || 'it').join(', ');
  throw new Error(`The secret ${id} is not as it should be: ${faults}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A secret that is read when it is first needed, and again when what is known of it is old; one reading at a time. */
export function cachedSecret<S extends z.ZodType>(
  { read, now }: { read: SecretReader; now: () => number },
  id: string,
  schema: S,
): () => Promise<z.infer<S>> {
  let kept: { readonly until: number; readonly value: Promise<z.infer<S>> } | undefined;
  return () => {
    if (kept && now() < kept.until) return kept.value;
    const value = read(id).then((text) => parseSecret(schema, text, id));
    const mine = { until: now() + KEPT_FOR, value };
    kept = mine;
    value.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return value;
  };
}
