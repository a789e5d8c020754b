import type { StoredArticle } from '#shared/model/article.ts';
import type { StoredFeed } from '#shared/model/feed.ts';
import type { StoredJob } from '#shared/model/job.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import type { KeptReport, ReviewEvent } from '#shared/model/review.ts';
import type { Speaker } from '#shared/model/speaker.ts';
import type { Token } from '#shared/model/token.ts';
import type { Posting } from '#shared/search/candidates.ts';
import type { Lookup } from '#shared/search/terms.ts';

/** A place in a list: the sort key of an entry, and whether the page starts with that entry or after it. */
export interface Position {
  readonly key: string;
  readonly inclusive: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page starts; null at the true end of the list. A page may be short, or empty, before it. */
  readonly next: Position | null;
}

/** An article in a list, with its place in that list. It is unpacked when asked for: most pages need only some. */
export interface ListedArticle {
  readonly key: string;
  /** Null where the entry is outdated: there is no such article any more, or the speaker is not quoted in it. */
  load(): Promise<StoredArticle | null>;
}

/** All articles of a page, without those that are gone. */
export const loadAll = async (items: readonly ListedArticle[]): Promise<StoredArticle[]> =>
  (await Promise.all(items.map((item) => item.load()))).filter((article) => article !== null);

export interface ArticleQuery {
  /** Folded source name, as `sourceKey` makes it. */
  readonly source?: string | undefined;
  readonly speakerId?: string | undefined;
  /** ISO instants; `from` inclusive, `to` exclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** 1–100 articles are looked at, at the most. */
  readonly limit: number;
  readonly start?: Position | undefined;
}

export interface SpeakerQuery {
  readonly order: 'name' | 'most-quoted';
  /** Start of the folded name, or of a word in it; with order `name` only, and one request more. */
  readonly prefix?: string | undefined;
  readonly limit: number;
  readonly start?: Position | undefined;
}

/** How many articles there are, and the instants of the oldest and the newest; null where there is none. */
export interface Coverage {
  readonly articles: number;
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** A ticket holds up to so many quotes of one article. */
export const QUOTES_A_TICKET = 8;

/** What is drawn from; a source by its folded name. */
export type DrawScope =
  | { readonly all: true }
  | { readonly source: string }
  | { readonly speakerId: string };

/** A list of tickets, numbered from 0 to `given` − 1; a number may stand for nothing. */
export interface DrawList {
  readonly list: string;
  /** Which of the scope's lists it is: the same for as long as the list lives. */
  readonly share: number;
  readonly given: number;
  readonly quotes: number;
  /** What more is known of it: nothing of a speaker's. */
  readonly tally: Tallied | null;
}

export interface TicketKey {
  readonly list: string;
  readonly number: number;
}

export const ticketName = ({ list, number }: TicketKey): string => `${list} ${number}`;

/** Some quotes of an article, as they were when it was last settled. It is unpacked when asked for. */
export interface Ticket {
  /** The article with no other quotes; `quoteCount`: how many it has in all. */
  open(): { readonly article: StoredArticle; readonly quoteCount: number };
}

export interface Tallied extends Coverage {
  readonly quotes: Readonly<Record<StoredQuote['type'], number>>;
}

export interface SourceTally extends Tallied {
  /** The folded name. */
  readonly key: string;
  /** As last printed. */
  readonly name: string;
}

export interface SourceQuery {
  /** Start of the folded name. */
  readonly prefix?: string | undefined;
  readonly limit: number;
  readonly start?: Position | undefined;
}

export interface Totals extends Tallied {
  /** About how many. */
  readonly speakers: number;
  readonly sources: number;
  /** When an article was last read. */
  readonly lastReadAt: string | null;
}

export interface FullArticle {
  readonly article: StoredArticle;
  readonly text: string;
}

/** What the API reads. Each call is one request to DynamoDB unless it says otherwise. */
export interface ReadStore {
  /** The current version without its text. */
  article(articleId: string): Promise<StoredArticle | null>;
  /** The current version with its text. */
  fullArticle(articleId: string): Promise<FullArticle | null>;
  /** Newest first. By speaker it is two requests: the speaker's articles, then the articles themselves. */
  articles(query: ArticleQuery): Promise<Page<ListedArticle>>;
  /** What may be drawn from: the tickets of the whole collection, of a source or of a speaker. */
  drawLists(scope: DrawScope): Promise<readonly DrawList[]>;
  /** Up to 100 tickets by {@link ticketName}, without those that hold nothing. */
  tickets(wanted: readonly TicketKey[]): Promise<ReadonlyMap<string, Ticket>>;
  /** Sources by folded name. */
  sources(query: SourceQuery): Promise<Page<SourceTally>>;
  /** The whole collection's numbers. */
  totals(): Promise<Totals>;
  /** A version that is, or was, current, with its text; up to three requests. */
  version(articleId: string, version: number): Promise<FullArticle | null>;
  /** Current and older versions, newest first, below version `before`. Null where there is no such article. */
  versions(
    articleId: string,
    query: { limit: number; before?: number | undefined },
  ): Promise<Page<StoredArticle> | null>;
  speaker(speakerId: string): Promise<Speaker | null>;
  /** The same look-up, which also says whom a speaker was merged into. */
  findSpeaker(speakerId: string): Promise<{ mergedInto: string } | { speaker: Speaker | null }>;
  /** Up to 100 of them, by id, without those that are not quoted any more or are another one. */
  speakersById(speakerIds: readonly string[]): Promise<ReadonlyMap<string, Speaker>>;
  speakers(query: SpeakerQuery): Promise<Page<{ key: string; speaker: Speaker }>>;
  /** The articles in which a speaker is quoted, newest first and older than `before`: hints, up to `limit`. */
  appearances(
    speakerId: string,
    query: { limit: number; before?: string | undefined },
  ): Promise<{ postings: readonly Posting[]; whole: boolean }>;
  /** Where something stands, by the search index: hints, up to `limit`; `whole` where there are no more. */
  postings(
    lookup: Lookup,
    query: { limit: number; before?: string | undefined },
  ): Promise<{ postings: readonly Posting[]; whole: boolean }>;
  /**
   * Current versions of up to 90 articles, in the order asked for, without those that are gone, and what the whole
   * collection covers: one request.
   */
  articlesById(
    articleIds: readonly string[],
  ): Promise<{ articles: readonly StoredArticle[]; coverage: Coverage }>;
}

/** The newest version of an article, and what it says: null where that version is its deletion. */
export interface Latest {
  readonly version: number;
  readonly article: StoredArticle | null;
}

/** What ingestion writes. */
export interface WriteStore {
  article(articleId: string): Promise<StoredArticle | null>;
  /** Version 0 where there never was such an article. */
  latest(articleId: string): Promise<Latest>;
  fullArticle(articleId: string): Promise<FullArticle | null>;
  /**
   * Puts a version in place of the one before (version 1: of none; a deletion counts as one), at once for every reader, then settles the
   * speakers' counts. @throws QuoinError `conflict` where another write came first; nothing is changed then.
   */
  commit(article: StoredArticle, text: string): Promise<void>;
  /**
   * Takes an article and all its versions away, at once for every reader. `at` is an ISO instant.
   * @returns when it was deleted, now or before; null where there never was one. @throws QuoinError `conflict`
   */
  remove(articleId: string, at: string): Promise<string | null>;
  /** Articles whose last write began before this instant and was not finished; oldest first. */
  unsettled(before: string, limit: number): Promise<string[]>;
  /** Derived anew under the version it has. False where `derive` finds nothing to change, or there is no article. */
  rewrite(
    articleId: string,
    derive: (article: StoredArticle, text: string) => StoredArticle | null,
  ): Promise<boolean>;
  /**
   * Finishes what an interrupted commit left to do. Does nothing where nothing is left. What a writer that began
   * before the instant `deadBefore` laid down for a version that never came is taken away as well.
   */
  settle(articleId: string, deadBefore?: string): Promise<void>;
}

/** Articles that are still to be had. */
export interface JobStore {
  /** False where a job of this id is there already; then nothing is changed. */
  add(job: StoredJob): Promise<boolean>;
  find(jobId: string): Promise<StoredJob | null>;
  /** Writes what became of it. A job that is done stays as it is. */
  save(job: StoredJob): Promise<void>;
  /** Jobs that wait, or were set aside, made before this instant; oldest first. */
  open(
    before: string,
    query: { limit: number; after?: string | undefined },
  ): Promise<Page<StoredJob>>;
  /** Jobs that wait, or that failed; newest first. */
  list(
    state: 'queued' | 'failed',
    query: { limit: number; after?: string | undefined },
  ): Promise<Page<StoredJob>>;
}

/** The feeds that are watched. */
export interface FeedStore {
  /** False where it is there already; then nothing is changed. */
  add(feed: StoredFeed): Promise<boolean>;
  /** Changes these fields and no others: whoever looks at a feed and whoever gives it new settings may meet. Null where it was removed. */
  change(feedId: string, fields: Partial<Omit<StoredFeed, 'id'>>): Promise<StoredFeed | null>;
  find(feedId: string): Promise<StoredFeed | null>;
  /** By id, after the one named. */
  list(query: { limit: number; after?: string | undefined }): Promise<Page<StoredFeed>>;
  /** False where there is none. */
  remove(feedId: string): Promise<boolean>;
}

/** A reply as it is kept for a request that may be sent again. */
export interface KeptReply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** First replies by idempotency key, for 24 hours. */
export interface IdempotencyStore {
  /** `other`: the key belongs to another request. `running`: its first request has not ended. */
  begin(
    key: string,
    fingerprint: string,
    now: Date,
  ): Promise<
    | { readonly state: 'begun'; readonly owner: string }
    | { readonly state: 'running' | 'other' }
    | { readonly state: 'done'; readonly reply: KeptReply }
  >;
  finish(key: string, owner: string, reply: KeptReply, now: Date): Promise<void>;
  release(key: string, owner: string): Promise<void>;
}

/** Tokens by the hash of their secret. */
export interface TokenStore {
  find(hash: string): Promise<Token | null>;
  add(hash: string, token: Token): Promise<void>;
  list(): Promise<Token[]>;
  /** False where there is no such token. */
  revoke(id: string, at: string): Promise<boolean>;
}

/** What reviewers write: kept beside what was read, so that reading an article anew never undoes it. */
export interface ReviewStore {
  /** The article as served, and a number that changes with every review of it. */
  reviewed(articleId: string): Promise<{ article: StoredArticle; overlayRev: number } | null>;
  /** @throws QuoinError `conflict` where the article or its reviews are not as `seen` any more. */
  review(
    seen: { article: StoredArticle; overlayRev: number },
    quoteId: string,
    event: ReviewEvent,
  ): Promise<void>;
  /** What was done to a quote, oldest first. */
  history(quoteId: string): Promise<ReviewEvent[]>;
  /** @throws QuoinError `not-found` where either is nobody, `conflict` where one leads to the other already. */
  merge(from: string, into: string, why: { by: string; at: string; reason: string }): Promise<void>;
  report(report: KeptReport): Promise<void>;
  /** Newest first. */
  reports(limit: number, start?: Position): Promise<Page<{ key: string; report: KeptReport }>>;
}
