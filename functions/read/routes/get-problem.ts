import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { type ProblemCode, problems } from '#shared/model/errors.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { meanings } from '../problem-meanings.ts';

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

export const getProblemRoute = route({
  method: 'get',
  path: '/v1/problems/{code}',
  operationId: 'getProblem',
  summary: 'What the `type` of a problem means',
  params: z.strictObject({ code: z.enum(codes) }),
  reply: z
    .object({
      code: z.enum(codes),
      status: z.int(),
      title: z.string(),
      meaning: z.string().describe('What it means to who gets it, and what to do.'),
    })
    .meta({ id: 'ProblemType' }),
  cache: 'fixed',
  handle: async ({ params: { code } }, _: ReadDeps) => ({
    body: { code, ...problems[code], meaning: meanings[code] },
  }),
});
