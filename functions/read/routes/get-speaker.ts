import * as z from 'zod';
import { Moved } from '#functions/http/moved.ts';
import { route } from '#functions/http/route.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { Speaker } from '#shared/model/speaker.ts';
import { lasting } from '#shared/services/lasting.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { speakerLine } from '#shared/services/speaker-text.ts';
import { present } from './present.ts';

export const getSpeakerRoute = route({
  method: 'get',
  path: '/v1/speakers/{speakerId}',
  operationId: 'getSpeaker',
  summary: 'One speaker: names, roles, how often and when last quoted',
  params: z.strictObject({ speakerId: SpeakerId }),
  reply: Speaker,
  sparse: Speaker,
  problems: ['not-found'],
  cache: 'thing',
  asText: speakerLine,
  moves: true,
  handle: async ({ params: { speakerId } }, { store }: ReadDeps) => {
    const found = await store.findSpeaker(speakerId);
    if ('mergedInto' in found) throw new Moved(speakerId, found.mergedInto);
    return { body: lasting(present(found.speaker, 'speaker', speakerId)) };
  },
});
