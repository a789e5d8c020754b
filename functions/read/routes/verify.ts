import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Verdict } from '#shared/model/verdict.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { verdictText } from '#shared/services/verdict-text.ts';
import { verify } from '#shared/services/verify.ts';

const claim = {
  quote: z.string().trim().min(1).max(2000).meta({
    description: 'The words as they are claimed to have been said; … and [brackets] mark changes.',
    example: 'The wall was built to hold the sea',
  }),
  speaker: z.string().trim().min(1).max(200).optional().meta({
    description: 'Who is claimed to have said them.',
    example: 'Ada Marlowe',
  }),
};

const spoken = {
  path: '/v1/verify',
  description:
    'Compares a claimed quote with the quotes of the collection, and says how its words stand to them and what was searched. It never says that a quote is false: what is not found may stand somewhere else.',
  reply: Verdict,
  asText: verdictText,
} as const;

export const verifyRoute = route({
  ...spoken,
  method: 'get',
  operationId: 'verify',
  summary: 'Whether somebody said this',
  query: z.strictObject(claim),
  cache: 'list',
  handle: async ({ query }, deps: ReadDeps) => ({ body: await verify(deps, query) }),
});

export const postVerifyRoute = route({
  ...spoken,
  method: 'post',
  operationId: 'postVerify',
  summary: 'Whether somebody said this, with the claim in the body',
  body: z.strictObject(claim).meta({ id: 'Claim' }),
  problems: ['malformed-body', 'invalid-body', 'too-large', 'unsupported-media-type'],
  cache: 'never',
  handle: async ({ body }, deps: ReadDeps) => ({ body: await verify(deps, body) }),
});
