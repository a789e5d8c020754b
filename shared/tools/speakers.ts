import * as z from 'zod';
import type { Speaker } from '#shared/model/speaker.ts';
import { findSpeaker } from './find-speaker.ts';
import { NextPage, nextPage, PageNumber, words } from './inputs.ts';
import type { Library } from './library.ts';
import { nobodySuggestions } from './near-speakers.ts';
import { NO_MORE, paging, present } from './presentation.ts';
import { ShownSpeaker, shownSpeaker } from './shown.ts';
import { takePage } from './take.ts';
import { tool } from './tool.ts';

export const speakersTool = tool({
  name: 'speakers',
  title: 'Who is quoted',
  description:
    'Who is quoted in the collected articles: the most quoted first, or by the start of a name. Use it to find a speaker’s id or exact name before said.',
  input: z.strictObject({
    name: words(100).optional().describe('The start of the name, whatever its case and accents.'),
    limit: z.int().min(1).max(25).default(10).describe('How many, 1–25.'),
    page: PageNumber,
  }),
  output: z.object({
    speakers: z.array(ShownSpeaker),
    nextPage: NextPage,
    near: z.array(ShownSpeaker).describe('Where nobody has such a name: who may be meant.'),
  }),
  run: async (library, { name, limit, page }) => {
    const { items, more } = await takePage(
      (cursor) =>
        library.speakers({
          order: name === undefined ? 'most-quoted' : 'name',
          name,
          limit: Math.min(100, page * limit + 1),
          cursor,
        }),
      page,
      limit,
    );
    const near = items.length > 0 || name === undefined ? [] : await nearOnes(library, name);
    return {
      speakers: items.map(shownSpeaker),
      nextPage: nextPage(page, more),
      near: near.map(shownSpeaker),
    };
  },
  present: ({ speakers, nextPage: next, near }, question, asked) =>
    present({
      heading: question.name === undefined ? 'Most quoted' : `Names with “${question.name}…”`,
      items: speakers.map((speaker) => ({ kind: 'speaker', speaker })),
      notes:
        speakers.length > 0
          ? []
          : [question.page > 1 ? NO_MORE : nobody(question.name, near.length)],
      suggestions:
        speakers.length > 0 || question.name === undefined
          ? []
          : nobodySuggestions(near, undefined),
      ...paging({ tool: 'speakers', input: asked }, next),
      again: speakers.length > 0 ? { tool: 'speakers', input: asked } : null,
    }),
  chat: {
    summary: 'Who is quoted most, or who has such a name',
    hint: '[name]',
    usage: '/speakers lists who is quoted most; /speakers Ada, who has such a name.',
    read: (text) => (text === '' ? {} : { name: text }),
  },
});

async function nearOnes(library: Library, name: string): Promise<Speaker[]> {
  const { speaker, near } = await findSpeaker(library, name);
  return speaker ? [speaker, ...near] : [...near];
}

function nobody(name: string | undefined, near: number): string {
  if (name === undefined) return 'Nobody is quoted in the collection yet.';
  return `Nobody is quoted here under such a name.${near > 0 ? ' Near it:' : ''}`;
}
