import { fold } from '#shared/model/fold.ts';

/** Every key of the table is made here. docs/data-model.md lists what stands under which. */

const padded = (n: number): string => String(n).padStart(10, '0');

export const articlePk = (articleId: string): string => `A#${articleId}`;
export const HEAD = 'HEAD';
export const INTENT = 'INTENT';
const PART = 'PART#';
/** Parts of older versions sort below it. */
export const partsBefore = (version: number): string => `${PART}${padded(version)}`;
export const partsOf = (version: number, stamp: string): string =>
  `${PART}${padded(version)}#${stamp}#`;
export const isPart = (sk: string): boolean => sk.startsWith(PART);
export const stampOfPart = (sk: string): string => sk.split('#')[2] ?? '';
export const partSk = (version: number, stamp: string, kind: 'B' | 'T', n: number): string =>
  `${partsOf(version, stamp)}${kind}#${padded(n)}`;

/** Versions that a newer one replaced lie apart, so that reading an article never reads them. */
export const archivePk = (articleId: string): string => `V#${articleId}`;
export const archiveSk = (version: number, sk: string): string =>
  `${archivedBefore(version)}#${sk}`;
/** What is archived of older versions sorts below it. */
export const archivedBefore = (version: number): string => padded(version);

/** What was done to an article's quotes, by whom: kept apart, so that reading an article never reads it. */
export const eventsPk = (articleId: string): string => `E#${articleId}`;
export const eventSk = (quoteId: string, number: number): string => `${quoteId}#${padded(number)}`;
export const reportSk = (reportId: string): string => `REPORT#${reportId}`;
export const OPEN_REPORTS = 'REPORTS';

/** What an article stands under in the search index. The index's own keys: search-items.ts. */
export const indexPk = (articleId: string): string => `I#${articleId}`;
export const INDEXED = 'TERMS';
/** In which form the table's items lie: see form.ts. */
export const FORM_KEY = { pk: 'FORM', sk: 'FORM' } as const;
/** The tally of the whole collection, in several items: see tally.ts. */
export const COVERAGE = 'COVERAGE';
/** That an article is counted there, and in a source's tally. */
export const COUNTED = 'COUNTED';
export const countedIn = (sourceKey: string): string => `${COUNTED}#${sourceKey}`;

export const speakerPk = (speakerId: string): string => `S#${speakerId}`;
export const PROFILE = 'PROFILE';
export const pointerSk = (articleId: string): string => `A#${articleId}`;
/** A folded name from one of its words on; all that begin with one letter lie together. */
export const nameSk = (words: string): string => `NAME#${words}`;
export const namesPk = (words: string): string => `NAMES#${[...words][0] ?? ''}`;

export const ALL_ARTICLES = 'ARTICLES';
export const ALL_SPEAKERS = 'SPEAKERS';
export const MOST_QUOTED = 'SPEAKERS#COUNT';
export const UNSETTLED = 'INTENT';
/** A source's articles in gsi2; its tally in the table. */
export const sourcePk = (sourceKey: string): string => `SOURCE#${sourceKey}`;
export const ALL_SOURCES = 'SOURCES';
/** That a source is among those counted. */
export const SOURCE_SEEN = 'SEEN';

/** Tickets of a list, by number: what a random quote is drawn from. */
export const ticketsPk = (list: string): string => `T#${list}`;
export const ticketSk = (number: number): string => padded(number);

export const byDate = (at: string, articleId: string): string => `${at}#${articleId}`;
export const byName = (name: string, speakerId: string): string =>
  `${fold(name).slice(0, 200)}#${speakerId}`;
export const byCount = (count: number, speakerId: string): string =>
  `${padded(count)}#${speakerId}`;

export const jobPk = (jobId: string): string => `JOB#${jobId}`;
export const JOB = 'JOB';
/** Jobs that are neither done nor failed for good. */
export const OPEN_JOBS = 'JOBS';
/** Jobs that wait, and jobs that failed: for an operator who knows no ids. */
export const jobsPk = (state: 'queued' | 'failed'): string => `JOBS#${state}`;

export const feedPk = (feedId: string): string => `FEED#${feedId}`;
export const FEED = 'FEED';
export const ALL_FEEDS = 'FEEDS';

/** Replies to requests that carried an `Idempotency-Key`, for a day. */
export const idempotencyPk = (key: string): string => `IDEM#${key}`;
export const resultSk = (owner: string, n: number): string => `RESULT#${owner}#${padded(n)}`;

/** What was answered to an update of Telegram's. The policy of its function names how the key begins. */
export const UPDATES = 'TELEGRAM#';
export const updatePk = (updateId: number): string => `${UPDATES}${updateId}`;
export const answerSk = (question: string): string => `ANSWER#${question}`;

export const tokenPk = (hash: string): string => `TOKEN#${hash}`;
export const TOKEN = 'TOKEN';
export const ALL_TOKENS = 'TOKENS';
