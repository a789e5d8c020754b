import * as z from 'zod';
import { SummaryLength } from '#shared/model/summary.ts';
import { ArticleRef, articleSuggestions, noArticleNote } from './articles.ts';
import { findArticle } from './find-article.ts';
import { present } from './presentation.ts';
import { ShownArticle, shownArticle } from './shown.ts';
import { tool } from './tool.ts';

export const summaryTool = tool({
  name: 'summary',
  title: 'Summarise an article',
  description:
    'An article’s summary: sentences taken verbatim from the article, headline, short, medium or long. The newest article where none is named. Say that the sentences are the article’s own, and give its title, source, date and link.',
  input: z.strictObject({
    article: ArticleRef.optional(),
    length: SummaryLength.default('short').describe('How long the summary is.'),
  }),
  output: z.object({
    article: ShownArticle.nullable().describe('Null: no article, or more than one, is meant.'),
    length: SummaryLength,
    sentences: z.array(z.string()).describe('Verbatim, in the article’s order.'),
    near: z.array(ShownArticle).describe('Articles that may be meant, newest first.'),
  }),
  run: async (library, { article = '', length }) => {
    const found = await findArticle(library, article);
    const near = found.near.map(shownArticle);
    const read = found.id === null ? null : await library.summary(found.id, length);
    if (!read) return { article: null, length, sentences: [], near };
    const sentences = read.summary.sentences.map(({ text }) => text);
    return { article: shownArticle(read.card), length, sentences, near };
  },
  present: ({ article, sentences, near }, { article: asked, length }) => {
    if (!article) {
      return present({
        notes: [noArticleNote(asked, near)],
        suggestions: articleSuggestions('summary', asked, near),
      });
    }
    const input = { article: article.id, length };
    return present({
      items: [{ kind: 'article', article, lines: sentences }],
      notes: sentences.length > 0 ? [] : ['No sentence of this article sums it up.'],
      suggestions: [
        ...(length === 'long' || length === 'medium'
          ? []
          : [{ label: 'Longer', ask: { tool: 'summary', input: { ...input, length: 'medium' } } }]),
        ...(article.quoteCount > 0
          ? [{ label: 'Its quotes', ask: { tool: 'article', input: { article: article.id } } }]
          : []),
      ],
      again: { tool: 'summary', input },
    });
  },
  chat: {
    summary: 'An article in its own sentences; the newest where none is named',
    hint: '[link or title] [headline|short|medium|long]',
    usage: '/summary sums up the newest article; /summary followed by a link or a title, that one.',
    read: (text) => {
      const last = text.split(/\s+/).at(-1) ?? '';
      const { success, data: length } = SummaryLength.safeParse(last.toLowerCase());
      const article = success ? text.slice(0, -last.length).trim() : text;
      return { ...(article === '' ? {} : { article }), ...(success ? { length } : {}) };
    },
  },
});
