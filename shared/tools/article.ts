import * as z from 'zod';
import { ArticleRef, articleSuggestions, noArticleNote } from './articles.ts';
import { findArticle } from './find-article.ts';
import { Limit, NextPage, nextPage, PageNumber } from './inputs.ts';
import { NO_MORE, paging, present } from './presentation.ts';
import { ShownArticle, ShownQuote, shownArticle, shownQuote } from './shown.ts';
import { takePage } from './take.ts';
import { tool } from './tool.ts';

export const articleTool = tool({
  name: 'article',
  title: 'One article and its quotes',
  description:
    'One article: title, source, date, link, its sections’ headings and its quotes in the order they stand in. The newest article where none is named. Its whole text is the resource quoin://article/{id}.',
  input: z.strictObject({ article: ArticleRef.optional(), limit: Limit, page: PageNumber }),
  output: z.object({
    article: ShownArticle.nullable().describe('Null: no article, or more than one, is meant.'),
    headings: z.array(z.string()).describe('Of the sections below the lede.'),
    quotes: z.array(ShownQuote),
    nextPage: NextPage,
    near: z.array(ShownArticle).describe('Articles that may be meant, newest first.'),
  }),
  run: async (library, { article: named = '', limit, page }) => {
    const found = await findArticle(library, named);
    const near = found.near.map(shownArticle);
    const { id } = found;
    const read = id === null ? null : await library.article(id);
    if (id === null || !read) {
      return { article: null, headings: [], quotes: [], nextPage: null, near };
    }
    const { items, more } = await takePage(
      (cursor) => library.quotes({ article: id, limit: Math.min(100, page * limit + 1), cursor }),
      page,
      limit,
    );
    return {
      article: shownArticle(read),
      headings: read.sections.flatMap(({ heading }) => (heading === null ? [] : [heading])),
      quotes: items.map(shownQuote),
      nextPage: nextPage(page, more),
      near,
    };
  },
  present: ({ article, headings, quotes, nextPage: next, near }, question, asked) => {
    if (!article) {
      return present({
        notes: [noArticleNote(question.article, near)],
        suggestions: articleSuggestions('article', question.article, near),
      });
    }
    const known = { tool: 'article', input: { ...asked, article: article.id } };
    const lines = [
      ...(article.dek ? [article.dek] : []),
      ...(headings.length > 0 ? [`Sections: ${headings.join(' · ')}`] : []),
    ];
    return present({
      items: [
        { kind: 'article', article, lines },
        ...quotes.map((quote) => ({ kind: 'quote', quote }) as const),
      ],
      notes:
        quotes.length > 0
          ? []
          : [question.page > 1 ? NO_MORE : 'Nobody is quoted in this article.'],
      suggestions: [{ label: 'Summary', ask: { tool: 'summary', input: { article: article.id } } }],
      ...paging(known, next, 'More quotes'),
      again: known,
    });
  },
  chat: {
    summary: 'An article’s quotes; the newest’s where none is named',
    hint: '[link or title]',
    usage: '/article followed by a link or a title shows an article’s quotes.',
    read: (text) => (text === '' ? {} : { article: text }),
  },
});
