import { words } from './inputs.ts';
import type { Suggestion } from './presentation.ts';
import type { ShownArticle } from './shown.ts';

/** What the tools about one article share. */

export const ArticleRef = words(2048).describe(
  'An article id (a_…), a link to the article here or at its source, or words of its title.',
);

export const noArticleNote = (asked: string | undefined, near: readonly ShownArticle[]): string => {
  if (asked === undefined) return 'No article is in the collection yet.';
  return near.length > 0
    ? 'More than one article may be meant:'
    : 'No such article is here. Give its link, or words of the title of a recent one.';
};

export const articleSuggestions = (tool: string, near: readonly ShownArticle[]): Suggestion[] =>
  near.map(({ id, title }) => ({ label: title ?? id, ask: { tool, input: { article: id } } }));
