import { dailyQuotesRoute } from './daily-quotes.ts';
import { getArticleRoute } from './get-article.ts';
import { getProblemRoute } from './get-problem.ts';
import { getQuoteRoute } from './get-quote.ts';
import { getSectionRoute } from './get-section.ts';
import { getSpeakerRoute } from './get-speaker.ts';
import { getSummaryRoute } from './get-summary.ts';
import { getVersionRoute } from './get-version.ts';
import { healthRoute } from './health.ts';
import { listArticleQuotesRoute } from './list-article-quotes.ts';
import { listArticlesRoute } from './list-articles.ts';
import { listQuotesRoute } from './list-quotes.ts';
import { listSectionsRoute } from './list-sections.ts';
import { listSourcesRoute } from './list-sources.ts';
import { listSpeakerQuotesRoute } from './list-speaker-quotes.ts';
import { listSpeakersRoute } from './list-speakers.ts';
import { listVersionsRoute } from './list-versions.ts';
import { openapiRoute } from './openapi.ts';
import { randomQuotesRoute } from './random-quotes.ts';
import { searchRoute } from './search.ts';
import { statsRoute } from './stats.ts';
import { postVerifyRoute, verifyRoute } from './verify.ts';

/** Everything that is read. A fixed address stands before the pattern that would match it too. */
export const readRoutes = [
  listArticlesRoute,
  getArticleRoute,
  getSummaryRoute,
  listVersionsRoute,
  getVersionRoute,
  listSectionsRoute,
  listArticleQuotesRoute,
  getSectionRoute,
  listQuotesRoute,
  randomQuotesRoute,
  dailyQuotesRoute,
  getQuoteRoute,
  listSpeakersRoute,
  getSpeakerRoute,
  listSpeakerQuotesRoute,
  listSourcesRoute,
  statsRoute,
  searchRoute,
  verifyRoute,
  postVerifyRoute,
  healthRoute,
  openapiRoute,
  getProblemRoute,
];
