import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { From, pageOf, paging, Source, several, To, withRanges } from '#shared/model/query.ts';
import { Find, FindType } from '#shared/model/search.ts';
import { findLines } from '#shared/services/find-text.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { search } from '#shared/services/search.ts';
import { orHeir } from './or-heir.ts';

const Type = several(
  FindType.options,
  'One or more of quote, article, speaker, with commas between.',
);

export const searchRoute = route({
  method: 'get',
  path: '/v1/search',
  operationId: 'search',
  summary: 'Quotes, articles and speakers by words and “phrases”',
  description:
    'Best first. Case, accents and kinds of quotation marks make no difference, plurals meet their singular, and the last word may be unfinished. Where nothing has all the words, what has most of them is given. Only `page.next: null` is the end.',
  query: withRanges(
    z.strictObject({
      q: z.string().trim().min(1).max(500).meta({
        description: 'Words, and phrases in quotation marks.',
        example: 'harbour wall',
      }),
      type: Type,
      source: Source,
      speaker: SpeakerId.optional(),
      from: From,
      to: To,
      ...paging,
    }),
  ),
  reply: pageOf(Find),
  moves: true,
  cache: 'list',
  asText: findLines,
  handle: async ({ query }, deps: ReadDeps) => ({
    body: await orHeir(deps, query.speaker, await search(deps, query)),
  }),
});
