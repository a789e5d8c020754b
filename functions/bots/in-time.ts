import type { Library } from '#shared/tools/library.ts';

/** Resolves after so many milliseconds, and lets go of its timer once the signal says that nobody waits any more. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Platforms give a reply three seconds; what is not found by now would come too late. */
const WITHIN_MS = 1_800;

export interface Patience {
  /** The clock's own where left out; a test's in its place. */
  readonly wait?: Wait;
  /** 1,800 where left out. */
  readonly withinMs?: number;
}

/** What was asked for was not there in time. Whether it comes later is not waited for. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Takes what comes before the time is over, and throws `TooLate` then. */
export type Soon = <T>(work: Promise<T>) => Promise<T>;

/** Does what must be done by a certain time: `work` asks for everything that may be slow through `soon`. */
export async function inTime<T>(
  { wait = clock, withinMs = WITHIN_MS }: Patience,
  work: (soon: Soon) => Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const late = wait(withinMs, done.signal).then((): never => {
    throw new TooLate(`No answer within ${withinMs} ms.`);
  });
  late.catch(() => undefined);
  try {
    return await work((asked) => Promise.race([asked, late]));
  } finally {
    done.abort(OVER);
  }
}

/** A reason that is there already: to make an error for each answer takes longer than the waiting. */
const OVER = 'nobody waits any more';

const clock: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

/** A library whose every answer comes soon or not at all. */
export const hurried = (library: Library, soon: Soon): Library => ({
  quotes: (query) => soon(library.quotes(query)),
  randomQuotes: (query) => soon(library.randomQuotes(query)),
  quote: (quoteId) => soon(library.quote(quoteId)),
  articles: (query) => soon(library.articles(query)),
  article: (articleId) => soon(library.article(articleId)),
  summary: (articleId, length) => soon(library.summary(articleId, length)),
  speaker: (speakerId) => soon(library.speaker(speakerId)),
  speakers: (query) => soon(library.speakers(query)),
  search: (request) => soon(library.search(request)),
  verify: (claim) => soon(library.verify(claim)),
});
