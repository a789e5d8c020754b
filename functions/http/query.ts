import type { Context } from 'hono';
import { QuoinError } from '#shared/model/errors.ts';

/** The query by name. @throws QuoinError `invalid-parameter` where one is given more than once. */
export function queryOf(c: Context): Record<string, string> {
  const all = c.req.queries();
  const repeated = Object.entries(all).find(([, values]) => values.length > 1);
  if (repeated) {
    const parameter = repeated[0].slice(0, 80);
    const detail = `${parameter} is given more than once.`;
    throw new QuoinError('invalid-parameter', detail, [{ parameter, detail }]);
  }
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values[0] ?? '']));
}
