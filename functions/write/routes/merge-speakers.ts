import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { SpeakerMerge } from '#shared/model/review.ts';
import type { WriteDeps } from '../write-deps.ts';

export const mergeSpeakersRoute = route({
  method: 'post',
  path: '/v1/speakers/{speakerId}/merge',
  operationId: 'mergeSpeakers',
  summary: 'Say that a speaker is another one',
  description:
    'All quotes go over to the other; the old id answers 301 from then on, and articles that come later are put right too. Sent again, it goes on where it stopped.',
  params: z.strictObject({ speakerId: SpeakerId }),
  body: SpeakerMerge,
  reply: z.object({ merged: z.string(), into: z.string() }).meta({ id: 'SpeakersMerged' }),
  problems: [
    'unauthorized',
    'forbidden',
    'malformed-body',
    'invalid-body',
    'unsupported-media-type',
    'too-large',
    'not-found',
    'conflict',
  ],
  cache: 'never',
  scope: 'review',
  handle: async ({ params, body, caller }, { reviews, now }: WriteDeps) => {
    const { into, reason } = body;
    const by = caller?.name ?? 'unknown';
    await reviews.merge(params.speakerId, into, { by, at: now().toISOString(), reason });
    return { body: { merged: params.speakerId, into } };
  },
});
