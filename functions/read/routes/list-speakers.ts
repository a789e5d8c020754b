import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { nameStart, pageOf, paging } from '#shared/model/query.ts';
import { Speaker } from '#shared/model/speaker.ts';
import { listSpeakers } from '#shared/services/list-speakers.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { speakerLines } from '#shared/services/speaker-text.ts';

export const listSpeakersRoute = route({
  method: 'get',
  path: '/v1/speakers',
  operationId: 'listSpeakers',
  summary: 'Speakers by name, or the most quoted first',
  query: z
    .strictObject({
      ...paging,
      name: nameStart('The start of the name or of a word in it, such as the surname', 'marl'),
      order: z.enum(['name', 'most-quoted']).default('name'),
    })
    .refine(({ name, order }) => name === undefined || order === 'name', {
      error: 'Cannot be given with order=most-quoted.',
      path: ['name'],
    }),
  reply: pageOf(Speaker),
  sparse: Speaker,
  cache: 'list',
  asText: speakerLines,
  handle: async ({ query }, deps: ReadDeps) => ({ body: await listSpeakers(deps, query) }),
});
