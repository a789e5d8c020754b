import * as z from 'zod';
import { NextPage, nextPage, PageNumber, words } from './inputs.ts';
import { asked, present } from './presentation.ts';
import { ShownSpeaker, shownSpeaker } from './shown.ts';
import { takePage } from './take.ts';
import { tool } from './tool.ts';

export const speakersTool = tool({
  name: 'speakers',
  title: 'Who is quoted',
  description:
    'Who is quoted in the collected articles: the most quoted first, or by the start of a name. Use it to find a speaker’s id or exact name before said.',
  input: z.object({
    name: words(100).optional().describe('The start of the name, whatever its case and accents.'),
    limit: z.int().min(1).max(25).default(10).describe('How many, 1–25.'),
    page: PageNumber,
  }),
  output: z.object({ speakers: z.array(ShownSpeaker), nextPage: NextPage }),
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
    return { speakers: items.map(shownSpeaker), nextPage: nextPage(page, more) };
  },
  present: ({ speakers, nextPage: next }, question) =>
    present({
      heading:
        question.name === undefined ? 'Most quoted' : `Names that begin with “${question.name}”`,
      items: speakers.map((speaker) => ({ kind: 'speaker', speaker })),
      notes: speakers.length > 0 ? [] : ['Nobody is quoted here under such a name.'],
      more:
        next === null
          ? null
          : { label: 'More', ask: { tool: 'speakers', input: { ...asked(question), page: next } } },
      again: speakers.length > 0 ? { tool: 'speakers', input: asked(question) } : null,
    }),
});
