import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import * as z from 'zod';

const Env = z.object({
  event: z.object({ requestContext: z.object({ requestId: z.string() }) }),
});

/** API Gateway's id of the request, which its access log has too; a new one where there is no gateway. */
export const gatewayRequestId = (c: Context): string => {
  const env = Env.safeParse(c.env);
  return env.success ? env.data.event.requestContext.requestId : randomUUID();
};
