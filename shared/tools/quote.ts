import * as z from 'zod';
import { fold } from '#shared/model/fold.ts';
import { QuoteId } from '#shared/model/ids.ts';
import type { Quote } from '#shared/model/quote.ts';
import type { Find } from '#shared/model/search.ts';
import type { List } from '#shared/services/list-quotes.ts';
import { findSpeaker } from './find-speaker.ts';
import {
  dates,
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
import { nearWords } from './near-words.ts';
import { type Ask, NO_MORE, paging, present, type Suggestion } from './presentation.ts';
import { ShownQuote, ShownSpeaker, shownQuote, shownSpeaker } from './shown.ts';
import { takePage } from './take.ts';
import { tool } from './tool.ts';

/** Reported speech is the article's words; a quote by chance should be the speaker's own. */
const OWN_WORDS: readonly ShownQuote['type'][] = ['direct', 'mixed', 'block'];
const READ_AT_ONCE = 40;

const input = z.strictObject({
  id: QuoteId.optional().describe('One quote by its id.'),
  about: words(200)
    .optional()
    .describe('Words, and “phrases” in quotation marks, to look for; best first.'),
  speaker: SpeakerRef.optional(),
  source: Source,
  ...dates,
  limit: z.int().min(1).max(10).default(1).describe('How many, 1–10.'),
  page: PageNumber,
});

const output = z.object({
  quotes: z.array(ShownQuote),
  speaker: ShownSpeaker.nullable().describe('Who is meant; null where nobody was asked for.'),
  byChance: z.boolean().describe('Drawn by chance: another call gives others.'),
  nextPage: NextPage,
  near: z.array(ShownSpeaker).describe('Where the speaker is not known: who may be meant.'),
  nearWords: z
    .array(z.string())
    .describe('Where nothing has the words: like ones that quotes do have. Offer them.'),
});

type Input = z.infer<typeof input>;
type Output = z.infer<typeof output>;

const empty: Output = {
  quotes: [],
  speaker: null,
  byChance: false,
  nextPage: null,
  near: [],
  nearWords: [],
};

export const quoteTool = tool({
  name: 'quote',
  title: 'Find a quote',
  description:
    'Quotes from the collected articles: by id, by words (about), narrowed by speaker, source and dates, or drawn by chance where no words are given. To know what one speaker said, use said; to check a wording, use verify. Give a quote’s text exactly as it is, in quotation marks, with speaker, role, source, date and link; never shorten, mend or join quotes.',
  input,
  output,
  run: async (library, { id, about, speaker, limit, page, ...rest }) => {
    if (id !== undefined) {
      const quote = await library.quote(id);
      return { ...empty, quotes: quote ? [shownQuote(quote)] : [] };
    }
    const found = speaker === undefined ? null : await findSpeaker(library, speaker);
    if (found && !found.speaker) return { ...empty, near: found.near.map(shownSpeaker) };
    const meant = found?.speaker ?? null;
    const nothing = { ...empty, speaker: meant && shownSpeaker(meant) };
    const query = { ...narrowing(rest), speaker: meant?.id, type: OWN_WORDS };
    if (about === undefined) {
      const { items } = await library.randomQuotes({ ...query, limit });
      return { ...nothing, quotes: items.map(shownQuote), byChance: true };
    }
    const fits = within(query);
    const { items, more } = await takePage(
      async (cursor) =>
        quotesOf(await library.search({ q: about, type: ['quote'], limit: READ_AT_ONCE, cursor })),
      page,
      limit,
      fits,
    );
    if (items.length === 0 && page === 1)
      return { ...nothing, nearWords: await nearWords(library, about, fits) };
    return { ...nothing, quotes: items.map(shownQuote), nextPage: nextPage(page, more) };
  },
  present: (given, question, asked) => {
    const { quotes } = given;
    return present({
      items: quotes.map((quote) => ({ kind: 'quote', quote })),
      notes: quotes.length > 0 ? [] : [noneNote(question, given)],
      suggestions: quotes.length > 0 ? [] : suggestionsFor(question, given, asked),
      ...turning(given, asked),
      again: againOf(given, asked),
    });
  },
  chat: {
    summary: 'A quote by chance, or one with these words',
    hint: '[words]',
    usage: '/quote draws a quote by chance; /quote harbour bridge finds quotes with these words.',
    read: (text) => {
      const id = /q_[0-9a-z]{21}/.exec(text)?.[0];
      if (id && QuoteId.safeParse(id).success) return { id };
      return text === '' ? {} : { about: text };
    },
  },
});

const quotesOf = ({ items, page }: List<Find>): List<Quote> => ({
  items: items.flatMap((find) => (find.type === 'quote' ? [find.quote] : [])),
  page,
});

/** What a search is narrowed to, which knows words alone. */
function within(query: {
  speaker: string | undefined;
  type: readonly Quote['type'][];
  source: string | undefined;
  from: string | undefined;
  to: string | undefined;
}): (quote: Quote) => boolean {
  const { speaker, type, from, to } = query;
  const source = query.source === undefined ? undefined : fold(query.source);
  return (quote) =>
    type.includes(quote.type) &&
    (speaker === undefined || quote.speaker?.id === speaker) &&
    (source === undefined || fold(quote.source ?? '') === source) &&
    (from === undefined || (quote.publishedAt ?? '') >= from) &&
    (to === undefined || (quote.publishedAt !== null && quote.publishedAt < to));
}

function noneNote({ id, speaker, about, page }: Input, given: Output): string {
  const { near, nearWords: words } = given;
  if (page > 1) return NO_MORE;
  if (id !== undefined) return 'There is no such quote here; it may have gone with its article.';
  if (speaker !== undefined && !given.speaker) return nobodyNote(speaker, near);
  const by = given.speaker ? ` by ${given.speaker.name}` : '';
  if (about === undefined) return `No quote${by} is in the collection, as far as was asked.`;
  const next = words.length > 0 ? 'There are quotes with:' : 'Try other words, or fewer.';
  return `No quote${by} with the words ${inMarks(about)} was found. ${next}`;
}

function suggestionsFor(
  { speaker, about }: Input,
  { near, nearWords: words, speaker: meant }: Output,
  asked: Ask['input'],
): Suggestion[] {
  if (words.length > 0) {
    return words.map((word) => ({
      label: word,
      ask: { tool: 'quote', input: { ...asked, about: word } },
    }));
  }
  if (meant) return [allSaid(meant)];
  return speaker === undefined ? [] : nobodySuggestions(near, about);
}

function turning({ quotes, byChance, nextPage: next }: Output, asked: Ask['input']) {
  const ask = { tool: 'quote', input: asked };
  if (byChance) return { more: quotes.length > 0 ? { label: 'Another', ask } : null };
  return paging(ask, next);
}

function againOf({ quotes, byChance }: Output, asked: Ask['input']): Ask | null {
  const [only] = quotes;
  if (quotes.length === 1 && only) return { tool: 'quote', input: { id: only.id } };
  return quotes.length > 0 && !byChance ? { tool: 'quote', input: asked } : null;
}
