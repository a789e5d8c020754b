import { deleteArticleRoute } from './delete-article.ts';
import { deleteFeedRoute } from './delete-feed.ts';
import { extractRoute } from './extract.ts';
import { getFeedRoute } from './get-feed.ts';
import { getJobRoute } from './get-job.ts';
import { getQuoteHistoryRoute } from './get-quote-history.ts';
import { listFeedsRoute } from './list-feeds.ts';
import { listJobsRoute } from './list-jobs.ts';
import { listReportsRoute } from './list-reports.ts';
import { mergeSpeakersRoute } from './merge-speakers.ts';
import { patchQuoteRoute } from './patch-quote.ts';
import { postArticleRoute } from './post-article.ts';
import { postFeedRoute } from './post-feed.ts';
import { putArticleRoute } from './put-article.ts';
import { reportQuoteRoute } from './report-quote.ts';

/** Everything that changes what is kept. */
export const writeRoutes = [
  extractRoute,
  postArticleRoute,
  putArticleRoute,
  deleteArticleRoute,
  getJobRoute,
  listJobsRoute,
  postFeedRoute,
  listFeedsRoute,
  getFeedRoute,
  deleteFeedRoute,
  patchQuoteRoute,
  getQuoteHistoryRoute,
  reportQuoteRoute,
  listReportsRoute,
  mergeSpeakersRoute,
];
