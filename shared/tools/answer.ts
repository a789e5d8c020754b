import { QuoinError } from '#shared/model/errors.ts';
import { toolNamed } from './index.ts';
import type { Library } from './library.ts';
import { type Ask, type Presentation, present } from './presentation.ts';

/** What each command wants behind it, for those who have not said it. */
export const usage: Readonly<Record<string, string>> = {
  quote: '/quote draws a quote by chance; /quote harbour bridge finds quotes with these words.',
  said: '/said Ada Marlowe gives what she said; /said Ada Marlowe about the harbour, what she said of it.',
  verify:
    '/verify “The bridge will hold” — Ada Marlowe checks whether she said so, in these words.',
  summary: '/summary sums up the newest article; /summary followed by a link or a title, that one.',
  speakers: '/speakers lists who is quoted most; /speakers Ada, who has such a name.',
  article: '/article followed by a link or a title shows an article’s quotes.',
};

/** What is said where the table is asked too much. */
export const BUSY = present({
  notes: ['Too much is going on just now. Please ask again in a moment.'],
});

/**
 * The answer to a question as a person sees it: also where it cannot be answered, in words that are safe to show.
 * @throws whatever is not a QuoinError, for the transport to log.
 */
export async function answerPerson(library: Library, ask: Ask | null): Promise<Presentation> {
  const tool = ask && toolNamed(ask.tool);
  if (!tool) return present({ notes: ['That is not a command here.'] });
  try {
    return (await tool.answer(library, ask.input)).presentation;
  } catch (error) {
    if (!(error instanceof QuoinError)) throw error;
    if (error.code === 'unavailable' || error.code === 'too-many-requests') {
      return BUSY;
    }
    const hint = usage[tool.name] ?? error.detail;
    const left = Object.values(ask.input).includes('') || Object.keys(ask.input).length === 0;
    return present({ notes: left ? [hint] : [error.detail] });
  }
}
