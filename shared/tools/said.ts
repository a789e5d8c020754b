import * as z from 'zod';
import { findSpeaker, likelyId } from './find-speaker.ts';
import { having } from './having.ts';
import {
  dates,
  Limit,
  NextPage,
  narrowing,
  nextPage,
  PageNumber,
  Source,
  SpeakerRef,
  words,
} from './inputs.ts';
import { inMarks } from './lines.ts';
import { allSaid, nobodyNote, nobodySuggestions } from './near-speakers.ts';
import { NO_MORE, paging, present } from './presentation.ts';
import { ShownQuote, ShownSpeaker, shownQuote, shownSpeaker } from './shown.ts';
import { takePage } from './take.ts';
import { tool } from './tool.ts';

const READ_AT_ONCE = 100;

export const saidTool = tool({
  name: 'said',
  title: 'What somebody said',
  description:
    'What one speaker is quoted as saying, newest first, narrowed by words (about), source and dates. Where the name fits nobody or several, near lists who may be meant: ask which, do not choose. Give each quote’s text exactly as it is, with source, date and link. Quotes of type indirect are the article’s report of what was said: give them without quotation marks.',
  input: z.strictObject({
    speaker: SpeakerRef,
    about: words(200)
      .optional()
      .describe('Words that the quote, or the sentence it stands in, must have.'),
    source: Source,
    ...dates,
    limit: Limit,
    page: PageNumber,
  }),
  output: z.object({
    speaker: ShownSpeaker.nullable().describe('Null: nobody, or more than one, is meant.'),
    quotes: z.array(ShownQuote),
    nextPage: NextPage,
    near: z.array(ShownSpeaker).describe('Who else may be meant, likeliest first.'),
  }),
  run: async (library, { speaker: name, about, limit, page, ...rest }) => {
    const saidBy = (speaker: string) =>
      takePage(
        (cursor) =>
          library.quotes({
            ...narrowing(rest),
            speaker,
            limit: about ? READ_AT_ONCE : page * limit + 1,
            cursor,
          }),
        page,
        limit,
        about === undefined ? undefined : having(about),
      );
    // Most names are whole: what they lead to is read while it is made sure that there is such a speaker.
    const likely = likelyId(name);
    const [found, read] = await Promise.all([
      findSpeaker(library, name),
      saidBy(likely).catch((error: unknown) => ({ error })),
    ]);
    const near = found.near.map(shownSpeaker);
    if (!found.speaker) return { speaker: null, quotes: [], nextPage: null, near };
    const right = found.speaker.id === likely && !('error' in read);
    const { items, more } = right ? read : await saidBy(found.speaker.id);
    return {
      speaker: shownSpeaker(found.speaker),
      quotes: items.map(shownQuote),
      nextPage: nextPage(page, more),
      near,
    };
  },
  present: ({ speaker, quotes, nextPage: next, near }, question, asked) => {
    if (!speaker) {
      return present({
        notes: [nobodyNote(question.speaker, near)],
        suggestions: nobodySuggestions(near, question.about),
      });
    }
    const known = { tool: 'said', input: { ...asked, speaker: speaker.id } };
    const about = question.about === undefined ? '' : ` about ${inMarks(question.about)}`;
    const who = [speaker.name, speaker.role].filter(Boolean).join(', ');
    const aside = speaker.role === null ? '' : ',';
    return present({
      heading: about === '' ? who : `${who}${aside}${about}`,
      items: quotes.map((quote) => ({ kind: 'quote', quote })),
      notes:
        quotes.length > 0
          ? []
          : [
              question.page > 1
                ? NO_MORE
                : `Nothing that ${speaker.name} said${about} was found here.`,
            ],
      suggestions: quotes.length === 0 && about !== '' ? [allSaid(speaker)] : [],
      ...paging(known, next),
      again: quotes.length > 0 ? known : null,
    });
  },
  chat: {
    summary: 'What somebody said, newest first',
    hint: 'Ada Marlowe [about the harbour]',
    usage:
      '/said Ada Marlowe gives what she said; /said Ada Marlowe about the harbour, what she said of it.',
    read: (text) => {
      const [, speaker = text, about = ''] =
        /^(.+?)(?::\s+|\s+(?:about|on)\s+)(.+)$/is.exec(text) ?? [];
      return about === '' ? { speaker } : { speaker, about };
    },
  },
});
