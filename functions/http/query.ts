import type { Context } from 'hono';
import { QuoinError } from '#shared/model/errors.ts';

/** What cannot be read would be looked for as it stands, and never found. */
function refuseGarbled(url: string): void {
  const at = url.indexOf('?');
  if (at < 0 || !url.includes('%', at)) return;
  for (const pair of url.slice(at + 1).split('&')) {
    try {
      decodeURIComponent(pair);
    } catch {
      const parameter = pair.split('=', 1)[0]?.slice(0, 80) ?? '';
      const detail = `${parameter} is not percent-encoded UTF-8.`;
      throw new QuoinError('invalid-parameter', detail, [{ parameter, detail }]);
    }
  }
}

/** The query by name. @throws QuoinError `invalid-parameter` where one is garbled, or given more than once. */
export function queryOf(c: Context): Record<string, string> {
  refuseGarbled(c.req.url);
  const all = c.req.queries();
  const repeated = Object.entries(all).find(([, values]) => values.length > 1);
  if (repeated) {
    const parameter = repeated[0].slice(0, 80);
    const detail = `${parameter} is given more than once.`;
    throw new QuoinError('invalid-parameter', detail, [{ parameter, detail }]);
  }
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values[0] ?? '']));
}
