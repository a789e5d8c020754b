import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { Speaker } from '#shared/model/speaker.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { present } from './present.ts';

export const getSpeakerRoute = route({
  method: 'get',
  path: '/v1/speakers/{speakerId}',
  operationId: 'getSpeaker',
  summary: 'One speaker: names, roles, how often and when last quoted',
  params: z.strictObject({ speakerId: SpeakerId }),
  reply: Speaker,
  problems: ['not-found'],
  cache: 'thing',
  handle: async ({ params }, { store }: ReadDeps) => ({
    body: present(await store.speaker(params.speakerId), 'speaker', params.speakerId),
  }),
});
