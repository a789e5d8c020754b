import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';

/** A speaker that nobody can be: looking for it proves that the table answers. */
const NOBODY = 'sp_health-check';

export const healthRoute = route({
  method: 'get',
  path: '/v1/health',
  operationId: 'health',
  summary: 'Whether the API and its table answer',
  reply: z.object({ status: z.literal('ok') }).meta({ id: 'Health' }),
  problems: ['unavailable'],
  cache: 'never',
  handle: async (_, { store }: ReadDeps) => {
    await store.speaker(NOBODY);
    return { body: { status: 'ok' as const } };
  },
});
