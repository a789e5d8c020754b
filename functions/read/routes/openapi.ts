import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';

export const openapiRoute = route({
  method: 'get',
  path: '/v1/openapi.json',
  operationId: 'openapi',
  summary: 'This API, as OpenAPI 3.1',
  reply: z.looseObject({ openapi: z.string() }),
  cache: 'fixed',
  handle: async (_, { publicUrl }: ReadDeps) => {
    // Made by cli/build-openapi.ts; loaded when asked for, to keep it out of a cold start.
    const { default: document } = await import('../openapi.generated.json', {
      with: { type: 'json' },
    });
    // A stage of API Gateway's own address has a path, which the root would leave out.
    return { body: { ...document, servers: [{ url: publicUrl }] } };
  },
});
