import type { Table } from './client.ts';
import { commitArticle } from './commit-article.ts';
import { drawArticles, listArticles } from './list-articles.ts';
import { readArticle, readFullArticle } from './read-article.ts';
import { settleArticle } from './settle-article.ts';
import { listSpeakers, readSpeaker } from './speakers.ts';
import type { ReadStore, WriteStore } from './store.ts';

export const readStore = (table: Table): ReadStore => ({
  article: (articleId) => readArticle(table, articleId),
  fullArticle: (articleId) => readFullArticle(table, articleId),
  articles: (query) => listArticles(table, query),
  lot: (point, limit) => drawArticles(table, point, limit),
  speaker: (speakerId) => readSpeaker(table, speakerId),
  speakers: (query) => listSpeakers(table, query),
});

export const writeStore = (table: Table): WriteStore => ({
  article: (articleId) => readArticle(table, articleId, true),
  commit: (article, text) => commitArticle(table, article, text),
  settle: (articleId) => settleArticle(table, articleId),
});
