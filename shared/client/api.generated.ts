// Made by `npm run -s openapi` (cli/openapi/client-types.ts) from the schemas that validate.

export type ArticleSubmission = { readonly text?: string | undefined; readonly markdown?: string | undefined; readonly html?: string | undefined; readonly blocks?: readonly (InputBlock)[] | undefined; readonly url?: string | undefined; readonly title?: string | undefined; readonly dek?: string | undefined; readonly byline?: readonly (string)[] | undefined; readonly source?: string | undefined; readonly publishedAt?: string | undefined; readonly updatedAt?: string | undefined; readonly language?: string | null | undefined; readonly image?: string | undefined };
export type InputBlock = { readonly kind: "heading" | "paragraph" | "listItem" | "blockquote" | "pullQuote"; readonly text: string; readonly level?: number | undefined; readonly list?: number | undefined };
export type ArticleInput = { readonly text?: string | undefined; readonly markdown?: string | undefined; readonly html?: string | undefined; readonly blocks?: readonly (InputBlock)[] | undefined; readonly url?: string | undefined; readonly title?: string | undefined; readonly dek?: string | undefined; readonly byline?: readonly (string)[] | undefined; readonly source?: string | undefined; readonly publishedAt?: string | undefined; readonly updatedAt?: string | undefined; readonly language?: string | null | undefined; readonly image?: string | undefined };
export type QuoteReview = { readonly review: "confirmed"; readonly reason?: string | undefined } | { readonly review: "corrected"; readonly speaker: { readonly name: string; readonly kind: "person" | "organization" | "group" | "unknown"; readonly role?: string | null | undefined } | null; readonly reason: string } | { readonly review: "retracted"; readonly reason: string } | { readonly review: "unreviewed"; readonly reason: string };
export type Claim = { readonly quote: string; readonly speaker?: string | undefined };
export type FeedInput = { readonly url: string; readonly source?: string | undefined; readonly everyMinutes?: number | undefined };
export type QuoteReport = { readonly reason: "wrong-speaker" | "wrong-words" | "not-a-quote" | "other"; readonly detail?: string | undefined };
export type SpeakerMerge = { readonly into: string; readonly reason: string };
export type JsonRpc = { readonly jsonrpc: "2.0" };
export type ListedArticle = { readonly id: string; readonly url: string | null; readonly source: string | null; readonly title: string | null; readonly dek: string | null; readonly byline: readonly (string)[]; readonly publishedAt: string | null; readonly updatedAt: string | null; readonly language: string | null; readonly image: string | null; readonly wordCount: number; readonly quoteCount: number; readonly version: number; readonly contentHash: string; readonly summary: readonly (Sentence)[]; readonly permalink: string; readonly quotes?: readonly (Quote)[] | undefined; readonly summaries?: Summaries | undefined; readonly sections?: readonly (SectionOutline)[] | undefined };
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };
export type Quote = { readonly id: string; readonly sectionId: string; readonly type: "direct" | "mixed" | "block" | "indirect"; readonly text: string; readonly start: number; readonly end: number; readonly group: string | null; readonly speaker: QuotedSpeaker | null; readonly mention: Evidence | null; readonly cue: Evidence | null; readonly context: Evidence; readonly before: string | null; readonly after: string | null; readonly confidence: number; readonly review: "unreviewed" | "confirmed" | "corrected" | "retracted"; readonly reviewedAt: string | null; readonly reviewReason: string | null; readonly articleId: string; readonly articleVersion: number; readonly articleTitle: string | null; readonly source: string | null; readonly publishedAt: string | null; readonly permalink: string; readonly sourceUrl: string | null };
export type QuotedSpeaker = { readonly id: string; readonly name: string; readonly kind: "person" | "organization" | "group" | "unknown"; readonly role: string | null };
export type Evidence = { readonly text: string; readonly start: number; readonly end: number };
export type Summaries = { readonly headline: readonly (Sentence)[]; readonly short: readonly (Sentence)[]; readonly medium: readonly (Sentence)[]; readonly long: readonly (Sentence)[] };
export type SectionOutline = { readonly id: string; readonly index: number; readonly heading: string | null; readonly level: number; readonly start: number; readonly end: number };
export type Problem = { readonly type: string; readonly title: string; readonly status: number; readonly detail: string; readonly code: string; readonly errors?: readonly ({ readonly parameter?: string | undefined; readonly pointer?: string | undefined; readonly detail: string })[] | undefined; readonly requestId: string };
export type Article = { readonly id: string; readonly url: string | null; readonly source: string | null; readonly title: string | null; readonly dek: string | null; readonly byline: readonly (string)[]; readonly publishedAt: string | null; readonly updatedAt: string | null; readonly language: string | null; readonly image: string | null; readonly wordCount: number; readonly quoteCount: number; readonly version: number; readonly contentHash: string; readonly summary: readonly (Sentence)[]; readonly permalink: string; readonly text: string; readonly sections: readonly (SectionOutline)[]; readonly quotes?: readonly (Quote)[] | undefined; readonly summaries?: Summaries | undefined; readonly blocks?: readonly (ArticleBlock)[] | undefined };
export type ArticleBlock = { readonly kind: "heading" | "paragraph" | "listItem" | "blockquote" | "pullQuote"; readonly start: number; readonly end: number; readonly level?: number | undefined; readonly list?: number | undefined };
export type Job = { readonly id: string; readonly state: "queued" | "done" | "failed"; readonly url: string | null; readonly file: string | null; readonly line: number | null; readonly attempts: number; readonly outcome: "created" | "updated" | "unchanged" | "split" | null; readonly articleId: string | null; readonly error: { readonly code: string; readonly detail: string } | null; readonly createdAt: string; readonly finishedAt: string | null };
export type DeletedArticle = { readonly id: string; readonly deletedAt: string };
export type Summary = { readonly articleId: string; readonly version: number; readonly length: "headline" | "short" | "medium" | "long"; readonly title: string | null; readonly dek: string | null; readonly sentences: readonly (Sentence)[] };
export type ArticleVersion = { readonly articleId: string; readonly version: number; readonly current: boolean; readonly readAt: string; readonly title: string | null; readonly wordCount: number; readonly quoteCount: number; readonly contentHash: string };
export type Section = { readonly id: string; readonly index: number; readonly heading: string | null; readonly level: number; readonly start: number; readonly end: number; readonly articleId: string; readonly text: string; readonly summary: readonly (Sentence)[]; readonly quotes: readonly (Quote)[] };
export type ServedQuote = { readonly id: string; readonly sectionId: string; readonly type: "direct" | "mixed" | "block" | "indirect"; readonly text: string; readonly start: number; readonly end: number; readonly group: string | null; readonly speaker: QuotedSpeaker | null; readonly mention: Evidence | null; readonly cue: Evidence | null; readonly context: Evidence; readonly before: string | null; readonly after: string | null; readonly confidence: number; readonly review: "unreviewed" | "confirmed" | "corrected" | "retracted"; readonly reviewedAt: string | null; readonly reviewReason: string | null; readonly articleId: string; readonly articleVersion: number; readonly articleTitle: string | null; readonly source: string | null; readonly publishedAt: string | null; readonly permalink: string; readonly sourceUrl: string | null; readonly article?: ArticleCard | undefined; readonly section?: SectionOutline | undefined; readonly profile?: Speaker | null | undefined };
export type ArticleCard = { readonly id: string; readonly url: string | null; readonly source: string | null; readonly title: string | null; readonly dek: string | null; readonly byline: readonly (string)[]; readonly publishedAt: string | null; readonly updatedAt: string | null; readonly language: string | null; readonly image: string | null; readonly wordCount: number; readonly quoteCount: number; readonly version: number; readonly contentHash: string; readonly summary: readonly (Sentence)[]; readonly permalink: string };
export type Speaker = { readonly id: string; readonly name: string; readonly kind: "person" | "organization" | "group" | "unknown"; readonly aliases: readonly (string)[]; readonly roles: readonly (SpeakerRole)[]; readonly quoteCount: number; readonly lastQuotedAt: string | null };
export type SpeakerRole = { readonly role: string; readonly firstSeen: string; readonly lastSeen: string };
export type Source = { readonly name: string; readonly articleCount: number; readonly quoteCount: number; readonly firstPublishedAt: string | null; readonly lastPublishedAt: string | null };
export type Stats = { readonly articles: number; readonly quotes: { readonly total: number; readonly direct: number; readonly mixed: number; readonly block: number; readonly indirect: number }; readonly speakers: number; readonly sources: number; readonly firstPublishedAt: string | null; readonly lastPublishedAt: string | null; readonly lastIngestedAt: string | null };
export type QuoteFind = { readonly type: "quote"; readonly quote: Quote; readonly highlights: readonly ({ readonly start: number; readonly end: number })[]; readonly sightings: readonly (Sighting)[] };
export type Sighting = { readonly quoteId: string; readonly articleId: string; readonly articleTitle: string | null; readonly source: string | null; readonly publishedAt: string | null; readonly permalink: string };
export type ArticleFind = { readonly type: "article"; readonly article: ArticleCard; readonly highlights: { readonly title: readonly ({ readonly start: number; readonly end: number })[]; readonly dek: readonly ({ readonly start: number; readonly end: number })[] } };
export type SpeakerFind = { readonly type: "speaker"; readonly speaker: QuotedSpeaker; readonly highlights: readonly ({ readonly start: number; readonly end: number })[] };
export type Verdict = { readonly verdict: "verbatim" | "partial" | "elided" | "altered" | "other_speaker" | "not_found"; readonly matches: readonly (VerdictMatch)[]; readonly coverage: Coverage };
export type VerdictMatch = { readonly wording: "verbatim" | "partial" | "elided" | "altered"; readonly speaker: "same" | "other" | "unknown" | null; readonly similarity: number; readonly formOnly: boolean; readonly quotes: readonly ({ readonly quote: Quote; readonly highlights: readonly ({ readonly start: number; readonly end: number })[] })[]; readonly diff: readonly (DiffPart)[] };
export type DiffPart = { readonly op: "same" | "elided" | "missing" | "added" | "replaced"; readonly claim: string; readonly quote: string; readonly kind: "form" | "spelling" | "inflection" | "number" | "negation" | "order" | "wording" | null };
export type Coverage = { readonly articles: number; readonly from: string | null; readonly to: string | null; readonly compared: number };
export type Health = { readonly status: "ok" };
export type ProblemType = { readonly code: "invalid-parameter" | "invalid-body" | "malformed-body" | "reply-too-large" | "unreadable-article" | "unauthorized" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "conflict" | "key-reused" | "in-progress" | "retracted" | "changed-since" | "too-large" | "address-too-long" | "unsupported-media-type" | "if-match-needed" | "too-many-requests" | "fetch-bad-address" | "fetch-forbidden" | "fetch-unresolved" | "fetch-unreachable" | "fetch-robots" | "fetch-redirects" | "fetch-refused" | "fetch-busy" | "fetch-type" | "fetch-too-large" | "fetch-bomb" | "fetch-too-slow" | "fetch-cut-short" | "fetch-garbled" | "internal" | "unavailable"; readonly status: number; readonly title: string; readonly meaning: string };
export type Extraction = { readonly id: string; readonly url: string | null; readonly source: string | null; readonly title: string | null; readonly dek: string | null; readonly byline: readonly (string)[]; readonly publishedAt: string | null; readonly updatedAt: string | null; readonly language: string | null; readonly image: string | null; readonly wordCount: number; readonly quoteCount: number; readonly contentHash: string; readonly text: string; readonly sections: readonly ({ readonly id: string; readonly index: number; readonly heading: string | null; readonly level: number; readonly start: number; readonly end: number; readonly summary: readonly (Sentence)[] })[]; readonly summaries: Summaries; readonly quotes: readonly ({ readonly id: string; readonly sectionId: string; readonly type: "direct" | "mixed" | "block" | "indirect"; readonly text: string; readonly start: number; readonly end: number; readonly group: string | null; readonly speaker: QuotedSpeaker | null; readonly mention: Evidence | null; readonly cue: Evidence | null; readonly context: Evidence; readonly before: string | null; readonly after: string | null; readonly confidence: number })[]; readonly blocks: readonly (ArticleBlock)[] };
export type Feed = { readonly id: string; readonly url: string; readonly source: string | null; readonly everyMinutes: number; readonly title: string | null; readonly createdAt: string; readonly polledAt: string | null; readonly nextPollAt: string; readonly failures: number; readonly error: { readonly code: string; readonly detail: string } | null };
export type DeletedFeed = { readonly id: string };
export type ReviewEvent = { readonly number: number; readonly review: "unreviewed" | "confirmed" | "corrected" | "retracted"; readonly speaker?: QuotedSpeaker | null | undefined; readonly by: string; readonly at: string; readonly reason: string | null };
export type KeptReport = { readonly reason: "wrong-speaker" | "wrong-words" | "not-a-quote" | "other"; readonly detail?: string | undefined; readonly id: string; readonly quoteId: string; readonly at: string; readonly by: string };
export type SpeakersMerged = { readonly merged: string; readonly into: string };
export type JsonFeed = { readonly version: "https://jsonfeed.org/version/1.1"; readonly title: string; readonly home_page_url: string; readonly feed_url: string; readonly items: readonly ({ readonly id: string; readonly url: string; readonly external_url?: string | undefined; readonly title: string; readonly content_text: string; readonly date_published?: string | undefined; readonly authors?: readonly ({ readonly name: string })[] | undefined })[] };

/** Every operation of the API: what it takes and what it answers. */
export interface Operations {
  'GET /v1/articles': /** Articles, newest first */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined; readonly source?: string | number | undefined; readonly speaker?: string | number | undefined; readonly from?: string | number | undefined; readonly to?: string | number | undefined; readonly include?: ("quotes" | "sections" | "summaries") | readonly ("quotes" | "sections" | "summaries")[] | undefined; readonly fields?: ("id" | "url" | "source" | "title" | "dek" | "byline" | "publishedAt" | "updatedAt" | "language" | "image" | "wordCount" | "quoteCount" | "version" | "contentHash" | "summary" | "permalink") | readonly ("id" | "url" | "source" | "title" | "dek" | "byline" | "publishedAt" | "updatedAt" | "language" | "image" | "wordCount" | "quoteCount" | "version" | "contentHash" | "summary" | "permalink")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (ListedArticle)[]; readonly page: { readonly next: string | null } };
    };
  'POST /v1/articles': /** Read an article and keep it */ {
    path: {  };
    query: {  };
    body: ArticleSubmission;
    reply: Article | Job;
    };
  'GET /v1/articles/{articleId}': /** One article with its text and the outline of its sections */ {
    path: { readonly articleId: string | number };
    query: { readonly include?: ("quotes" | "summaries" | "blocks") | readonly ("quotes" | "summaries" | "blocks")[] | undefined; readonly fields?: ("id" | "url" | "source" | "title" | "dek" | "byline" | "publishedAt" | "updatedAt" | "language" | "image" | "wordCount" | "quoteCount" | "version" | "contentHash" | "summary" | "permalink" | "text" | "sections") | readonly ("id" | "url" | "source" | "title" | "dek" | "byline" | "publishedAt" | "updatedAt" | "language" | "image" | "wordCount" | "quoteCount" | "version" | "contentHash" | "summary" | "permalink" | "text" | "sections")[] | undefined };
    body: undefined;
    reply: Article;
    };
  'PUT /v1/articles/{articleId}': /** Read an article anew under the id it has */ {
    path: { readonly articleId: string | number };
    query: {  };
    body: ArticleInput;
    reply: Article;
    };
  'DELETE /v1/articles/{articleId}': /** Take an article and all its versions away */ {
    path: { readonly articleId: string | number };
    query: {  };
    body: undefined;
    reply: DeletedArticle;
    };
  'GET /v1/articles/{articleId}/summary': /** An article’s summary: its own sentences, each with its span */ {
    path: { readonly articleId: string | number };
    query: { readonly length?: "headline" | "short" | "medium" | "long" | undefined };
    body: undefined;
    reply: Summary;
    };
  'GET /v1/articles/{articleId}/versions': /** The versions of an article, newest first */ {
    path: { readonly articleId: string | number };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined; readonly fields?: ("articleId" | "version" | "current" | "readAt" | "title" | "wordCount" | "quoteCount" | "contentHash") | readonly ("articleId" | "version" | "current" | "readAt" | "title" | "wordCount" | "quoteCount" | "contentHash")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (ArticleVersion)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/articles/{articleId}/versions/{version}': /** An article as it read in one of its versions */ {
    path: { readonly articleId: string | number; readonly version: string | number };
    query: { readonly include?: ("quotes" | "summaries" | "blocks") | readonly ("quotes" | "summaries" | "blocks")[] | undefined; readonly fields?: ("id" | "url" | "source" | "title" | "dek" | "byline" | "publishedAt" | "updatedAt" | "language" | "image" | "wordCount" | "quoteCount" | "version" | "contentHash" | "summary" | "permalink" | "text" | "sections") | readonly ("id" | "url" | "source" | "title" | "dek" | "byline" | "publishedAt" | "updatedAt" | "language" | "image" | "wordCount" | "quoteCount" | "version" | "contentHash" | "summary" | "permalink" | "text" | "sections")[] | undefined };
    body: undefined;
    reply: Article;
    };
  'GET /v1/articles/{articleId}/sections': /** An article’s sections in order, each with its text, summary and quotes */ {
    path: { readonly articleId: string | number };
    query: { readonly fields?: ("id" | "index" | "heading" | "level" | "start" | "end" | "articleId" | "text" | "summary" | "quotes") | readonly ("id" | "index" | "heading" | "level" | "start" | "end" | "articleId" | "text" | "summary" | "quotes")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (Section)[]; readonly page: { readonly next: null } };
    };
  'GET /v1/articles/{articleId}/quotes': /** An article’s quotes in document order */ {
    path: { readonly articleId: string | number };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined; readonly speaker?: string | number | undefined; readonly type?: ("direct" | "mixed" | "block" | "indirect") | readonly ("direct" | "mixed" | "block" | "indirect")[] | undefined; readonly minConfidence?: string | number | undefined; readonly minLength?: string | number | undefined; readonly maxLength?: string | number | undefined; readonly include?: ("article" | "section" | "profile") | readonly ("article" | "section" | "profile")[] | undefined; readonly fields?: ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl") | readonly ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (ServedQuote)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/sections/{sectionId}': /** One section with its text, summary and quotes */ {
    path: { readonly sectionId: string | number };
    query: { readonly fields?: ("id" | "index" | "heading" | "level" | "start" | "end" | "articleId" | "text" | "summary" | "quotes") | readonly ("id" | "index" | "heading" | "level" | "start" | "end" | "articleId" | "text" | "summary" | "quotes")[] | undefined };
    body: undefined;
    reply: Section;
    };
  'GET /v1/quotes': /** Quotes, those of the newest articles first */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined; readonly speaker?: string | number | undefined; readonly article?: string | number | undefined; readonly source?: string | number | undefined; readonly type?: ("direct" | "mixed" | "block" | "indirect") | readonly ("direct" | "mixed" | "block" | "indirect")[] | undefined; readonly from?: string | number | undefined; readonly to?: string | number | undefined; readonly minConfidence?: string | number | undefined; readonly minLength?: string | number | undefined; readonly maxLength?: string | number | undefined; readonly include?: ("article" | "section" | "profile") | readonly ("article" | "section" | "profile")[] | undefined; readonly fields?: ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl") | readonly ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (ServedQuote)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/quotes/random': /** Quotes drawn by chance */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly seed?: string | number | undefined; readonly speaker?: string | number | undefined; readonly article?: string | number | undefined; readonly source?: string | number | undefined; readonly type?: ("direct" | "mixed" | "block" | "indirect") | readonly ("direct" | "mixed" | "block" | "indirect")[] | undefined; readonly from?: string | number | undefined; readonly to?: string | number | undefined; readonly minConfidence?: string | number | undefined; readonly minLength?: string | number | undefined; readonly maxLength?: string | number | undefined; readonly include?: ("article" | "section") | readonly ("article" | "section")[] | undefined; readonly fields?: ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl") | readonly ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (ServedQuote)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/quotes/daily': /** The quote of the day: the same for everyone until midnight UTC */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly seed?: string | number | undefined; readonly speaker?: string | number | undefined; readonly article?: string | number | undefined; readonly source?: string | number | undefined; readonly type?: ("direct" | "mixed" | "block" | "indirect") | readonly ("direct" | "mixed" | "block" | "indirect")[] | undefined; readonly from?: string | number | undefined; readonly to?: string | number | undefined; readonly minConfidence?: string | number | undefined; readonly minLength?: string | number | undefined; readonly maxLength?: string | number | undefined; readonly include?: ("article" | "section") | readonly ("article" | "section")[] | undefined; readonly fields?: ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl") | readonly ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (ServedQuote)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/quotes/{quoteId}': /** One quote with its speaker and the evidence */ {
    path: { readonly quoteId: string | number };
    query: { readonly include?: ("article" | "section") | readonly ("article" | "section")[] | undefined; readonly fields?: ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl") | readonly ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl")[] | undefined };
    body: undefined;
    reply: ServedQuote;
    };
  'PATCH /v1/quotes/{quoteId}': /** Confirm a quote, correct its speaker, retract it, or take that back */ {
    path: { readonly quoteId: string | number };
    query: {  };
    body: QuoteReview;
    reply: Quote;
    };
  'GET /v1/speakers': /** Speakers by name, or the most quoted first */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined; readonly name?: string | number | undefined; readonly order?: "name" | "most-quoted" | undefined; readonly fields?: ("id" | "name" | "kind" | "aliases" | "roles" | "quoteCount" | "lastQuotedAt") | readonly ("id" | "name" | "kind" | "aliases" | "roles" | "quoteCount" | "lastQuotedAt")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (Speaker)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/speakers/{speakerId}': /** One speaker: names, roles, how often and when last quoted */ {
    path: { readonly speakerId: string | number };
    query: { readonly fields?: ("id" | "name" | "kind" | "aliases" | "roles" | "quoteCount" | "lastQuotedAt") | readonly ("id" | "name" | "kind" | "aliases" | "roles" | "quoteCount" | "lastQuotedAt")[] | undefined };
    body: undefined;
    reply: Speaker;
    };
  'GET /v1/speakers/{speakerId}/quotes': /** What a speaker said, newest article first */ {
    path: { readonly speakerId: string | number };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined; readonly source?: string | number | undefined; readonly type?: ("direct" | "mixed" | "block" | "indirect") | readonly ("direct" | "mixed" | "block" | "indirect")[] | undefined; readonly from?: string | number | undefined; readonly to?: string | number | undefined; readonly minConfidence?: string | number | undefined; readonly minLength?: string | number | undefined; readonly maxLength?: string | number | undefined; readonly include?: ("article" | "section") | readonly ("article" | "section")[] | undefined; readonly fields?: ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl") | readonly ("id" | "sectionId" | "type" | "text" | "start" | "end" | "group" | "speaker" | "mention" | "cue" | "context" | "before" | "after" | "confidence" | "review" | "reviewedAt" | "reviewReason" | "articleId" | "articleVersion" | "articleTitle" | "source" | "publishedAt" | "permalink" | "sourceUrl")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (ServedQuote)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/sources': /** Sources by name, with how much there is of each */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined; readonly name?: string | number | undefined; readonly fields?: ("name" | "articleCount" | "quoteCount" | "firstPublishedAt" | "lastPublishedAt") | readonly ("name" | "articleCount" | "quoteCount" | "firstPublishedAt" | "lastPublishedAt")[] | undefined };
    body: undefined;
    reply: { readonly items: readonly (Source)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/stats': /** How many articles, quotes, speakers and sources there are */ {
    path: {  };
    query: {  };
    body: undefined;
    reply: Stats;
    };
  'GET /v1/search': /** Quotes, articles and speakers by words and “phrases” */ {
    path: {  };
    query: { readonly q: string | number; readonly type?: ("quote" | "article" | "speaker") | readonly ("quote" | "article" | "speaker")[] | undefined; readonly source?: string | number | undefined; readonly speaker?: string | number | undefined; readonly from?: string | number | undefined; readonly to?: string | number | undefined; readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined };
    body: undefined;
    reply: { readonly items: readonly (QuoteFind | ArticleFind | SpeakerFind)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/verify': /** Whether somebody said this */ {
    path: {  };
    query: { readonly quote: string | number; readonly speaker?: string | number | undefined };
    body: undefined;
    reply: Verdict;
    };
  'POST /v1/verify': /** Whether somebody said this, with the claim in the body */ {
    path: {  };
    query: {  };
    body: Claim;
    reply: Verdict;
    };
  'GET /v1/health': /** Whether the API and its table answer */ {
    path: {  };
    query: {  };
    body: undefined;
    reply: Health;
    };
  'GET /v1/openapi.json': /** This API, as OpenAPI 3.1 */ {
    path: {  };
    query: {  };
    body: undefined;
    reply: { readonly openapi: string };
    };
  'GET /v1/problems/{code}': /** What the `type` of a problem means */ {
    path: { readonly code: "invalid-parameter" | "invalid-body" | "malformed-body" | "reply-too-large" | "unreadable-article" | "unauthorized" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "conflict" | "key-reused" | "in-progress" | "retracted" | "changed-since" | "too-large" | "address-too-long" | "unsupported-media-type" | "if-match-needed" | "too-many-requests" | "fetch-bad-address" | "fetch-forbidden" | "fetch-unresolved" | "fetch-unreachable" | "fetch-robots" | "fetch-redirects" | "fetch-refused" | "fetch-busy" | "fetch-type" | "fetch-too-large" | "fetch-bomb" | "fetch-too-slow" | "fetch-cut-short" | "fetch-garbled" | "internal" | "unavailable" };
    query: {  };
    body: undefined;
    reply: ProblemType;
    };
  'POST /v1/extract': /** Read an article and keep nothing of it */ {
    path: {  };
    query: {  };
    body: ArticleInput;
    reply: Extraction;
    };
  'GET /v1/jobs/{jobId}': /** What became of an article that had to be fetched */ {
    path: { readonly jobId: string | number };
    query: {  };
    body: undefined;
    reply: Job;
    };
  'GET /v1/jobs': /** Jobs that wait, or that failed, newest first */ {
    path: {  };
    query: { readonly state?: "queued" | "failed" | undefined; readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined };
    body: undefined;
    reply: { readonly items: readonly (Job)[]; readonly page: { readonly next: string | null } };
    };
  'POST /v1/feeds': /** Watch a feed: its new entries are fetched and kept */ {
    path: {  };
    query: {  };
    body: FeedInput;
    reply: Feed;
    };
  'GET /v1/feeds': /** The feeds that are watched */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined };
    body: undefined;
    reply: { readonly items: readonly (Feed)[]; readonly page: { readonly next: string | null } };
    };
  'GET /v1/feeds/{feedId}': /** A feed, when it was last looked at and what went wrong */ {
    path: { readonly feedId: string | number };
    query: {  };
    body: undefined;
    reply: Feed;
    };
  'DELETE /v1/feeds/{feedId}': /** Watch a feed no longer; the articles that came by it stay */ {
    path: { readonly feedId: string | number };
    query: {  };
    body: undefined;
    reply: DeletedFeed;
    };
  'GET /v1/quotes/{quoteId}/history': /** What was done to a quote: who, when, why; oldest first */ {
    path: { readonly quoteId: string | number };
    query: {  };
    body: undefined;
    reply: { readonly items: readonly (ReviewEvent)[]; readonly page: { readonly next: null } };
    };
  'POST /v1/quotes/{quoteId}/reports': /** Say that something is wrong with a quote */ {
    path: { readonly quoteId: string | number };
    query: {  };
    body: QuoteReport;
    reply: KeptReport;
    };
  'GET /v1/reports': /** Reports about quotes, newest first */ {
    path: {  };
    query: { readonly limit?: string | number | undefined; readonly cursor?: string | number | undefined };
    body: undefined;
    reply: { readonly items: readonly (KeptReport)[]; readonly page: { readonly next: string | null } };
    };
  'POST /v1/speakers/{speakerId}/merge': /** Say that a speaker is another one */ {
    path: { readonly speakerId: string | number };
    query: {  };
    body: SpeakerMerge;
    reply: SpeakersMerged;
    };
}
