import { words } from './inputs.ts';
import type { Suggestion } from './presentation.ts';
import type { ShownArticle } from './shown.ts';

/** What the tools about one article share. */

export const ArticleRef = words(2048).describe(
  'An article id (a_…), a link to the article here or at its source, or words of its title.',
);

export const noArticleNote = (asked: string | undefined, near: readonly ShownArticle[]): string => {
  if (asked === undefined) return 'No article is in the collection yet.';
  if (near.length === 0) {
    return 'No such article is here. Give its link, or words of the title of a recent one.';
  }
  return near.length === 1 ? 'Is this the one?' : 'More than one article may be meant:';
};

/** A button for each; where none is near, for the newest. */
export const articleSuggestions = (
  tool: string,
  asked: string | undefined,
  near: readonly ShownArticle[],
): Suggestion[] =>
  near.length === 0 && asked !== undefined
    ? [{ label: 'The newest article', ask: { tool, input: {} } }]
    : near.map(({ id, title }) => ({ label: title ?? id, ask: { tool, input: { article: id } } }));
