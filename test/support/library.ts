import type { Library } from '#shared/tools/library.ts';

/** A library that answers everything in one way, but for what a test is about. */
export const libraryOf = (answer: () => Promise<never>, some: Partial<Library> = {}): Library => ({
  quotes: answer,
  randomQuotes: answer,
  quote: answer,
  articles: answer,
  article: answer,
  summary: answer,
  speaker: answer,
  speakers: answer,
  search: answer,
  verify: answer,
  ...some,
});
