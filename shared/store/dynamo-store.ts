import { appearancesOf } from './appearances.ts';
import type { Table } from './client.ts';
import { commitArticle } from './commit-article.ts';
import { deleteArticle } from './delete-article.ts';
import { listArticles } from './list-articles.ts';
import { readArticle, readFullArticle, readLatest } from './read-article.ts';
import { rewriteArticle } from './rewrite-article.ts';
import { findPostings, readArticles } from './search-index.ts';
import { settleArticle } from './settle-article.ts';
import { readSpeakers } from './speaker-names.ts';
import { findSpeaker, listSpeakers, readSpeaker } from './speakers.ts';
import type { ReadStore, WriteStore } from './store.ts';
import { listSources, readDrawLists, readTotals } from './tally.ts';
import { readTickets } from './tickets.ts';
import { unsettled } from './unsettled.ts';
import { listVersions, readVersion } from './versions.ts';

export const readStore = (table: Table): ReadStore => ({
  article: (articleId) => readArticle(table, articleId),
  fullArticle: (articleId) => readFullArticle(table, articleId),
  articles: (query) => listArticles(table, query),
  drawLists: (scope) => readDrawLists(table, scope),
  tickets: (wanted) => readTickets(table, wanted),
  sources: (query) => listSources(table, query),
  totals: () => readTotals(table),
  version: (articleId, version) => readVersion(table, articleId, version),
  versions: (articleId, query) => listVersions(table, articleId, query),
  speaker: (speakerId) => readSpeaker(table, speakerId),
  findSpeaker: (speakerId) => findSpeaker(table, speakerId),
  speakersById: (speakerIds) => readSpeakers(table, speakerIds),
  speakers: (query) => listSpeakers(table, query),
  appearances: (speakerId, query) => appearancesOf(table, speakerId, query),
  postings: (lookup, query) => findPostings(table, lookup, query),
  articlesById: (articleIds) => readArticles(table, articleIds),
});

export const writeStore = (table: Table): WriteStore => ({
  article: (articleId) => readArticle(table, articleId, true),
  latest: (articleId) => readLatest(table, articleId, true),
  fullArticle: (articleId) => readFullArticle(table, articleId),
  commit: (article, text) => commitArticle(table, article, text),
  remove: (articleId, at) => deleteArticle(table, articleId, at),
  unsettled: (before, limit) => unsettled(table, before, limit),
  rewrite: (articleId, derive) => rewriteArticle(table, articleId, derive),
  settle: (articleId, deadBefore) => settleArticle(table, articleId, { deadBefore }),
});
