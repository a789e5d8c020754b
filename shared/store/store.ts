import type { StoredArticle } from '#shared/model/article.ts';
import type { Speaker } from '#shared/model/speaker.ts';
import type { Token } from '#shared/model/token.ts';

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

/** An article in a list, with its place in that list. */
export interface ListedArticle {
  readonly key: string;
  readonly article: StoredArticle;
}

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
  /** Start of the folded name; with order `name` only. */
  readonly prefix?: string | undefined;
  readonly limit: number;
  readonly start?: Position | undefined;
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
  /** Up to `limit` articles that have quotes, from a random place on; a second request where the draw passes the end. */
  lot(point: string, limit: number): Promise<readonly StoredArticle[]>;
  speaker(speakerId: string): Promise<Speaker | null>;
  speakers(query: SpeakerQuery): Promise<Page<{ key: string; speaker: Speaker }>>;
}

/** What ingestion writes. */
export interface WriteStore {
  article(articleId: string): Promise<StoredArticle | null>;
  /**
   * Puts a version in place of the one before (version 1: of none), at once for every reader, then settles the
   * speakers' counts. @throws QuoinError `conflict` where another write came first; nothing is changed then.
   */
  commit(article: StoredArticle, text: string): Promise<void>;
  /** Finishes what an interrupted commit left to do. Does nothing where nothing is left. */
  settle(articleId: string): Promise<void>;
}

/** Tokens by the hash of their secret. */
export interface TokenStore {
  find(hash: string): Promise<Token | null>;
  add(hash: string, token: Token): Promise<void>;
  list(): Promise<Token[]>;
  /** False where there is no such token. */
  revoke(id: string, at: string): Promise<boolean>;
}
