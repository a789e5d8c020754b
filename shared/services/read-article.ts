import { readBlocks } from '#shared/extract/layout/read-blocks.ts';
import { readHtml } from '#shared/extract/layout/read-html.ts';
import { readMarkdown } from '#shared/extract/layout/read-markdown.ts';
import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readText } from '#shared/extract/layout/read-text.ts';
import { readQuotesUnder } from '#shared/extract/quotes/read-under-head.ts';
import { summarise } from '#shared/extract/summary/summarise.ts';
import type { StoredArticle } from '#shared/model/article.ts';
import {
  type ArticleInput,
  MAX_ARTICLE_BYTES,
  MAX_PAGE_BYTES,
} from '#shared/model/article-input.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { fold } from '#shared/model/fold.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import type {
  QuoteReading,
  ReadLayout,
  ReadQuote,
  ReadSection,
  ReadSummary,
} from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import type { Summaries } from '#shared/model/summary.ts';
import { surroundings } from './context.ts';
import { articleId, quoteId, sectionIds, sha256, speakerId } from './ids.ts';

/** More than a long read has; beyond it something was taken for quotes or headings that is none. */
const MAX_QUOTES = 5_000;
const MAX_SECTIONS = 1_000;
/** A clock may be ahead and an embargo may lie ahead; a year may not. */
const MOST_DAYS_AHEAD = 31;

/** Below it, what was taken for reported speech is as often the writer's own. */
const THIN = 0.55;

/** Words in marks are quotes whoever spoke them; without marks, only a known speaker makes them one. */
const isServed = ({ type, speaker, confidence }: ReadQuote): boolean =>
  type !== 'indirect' || (speaker !== null && confidence >= THIN);

/** An article as read, before the store knows whether it is new. */
export interface ReadArticle {
  readonly article: Omit<StoredArticle, 'version' | 'readAt' | 'firstReadAt'>;
  readonly text: string;
}

function layoutOf(input: ArticleInput): ReadLayout {
  if (input.html !== undefined) return readHtml(input.html, input.url ? { url: input.url } : {});
  if (input.markdown !== undefined) return readMarkdown(input.markdown);
  if (input.blocks !== undefined) return readBlocks(input.blocks);
  return readText(input.text ?? '');
}

function checkBytes(what: string, texts: readonly string[], most: number, pointer: string): void {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (size <= most) return;
  const detail = `${what} has ${size} bytes; at most ${most} are read.`;
  throw new QuoinError('too-large', detail, [{ pointer, detail }]);
}

function checkSize({ text = '', markdown = '', html = '', blocks = [] }: ArticleInput): void {
  checkBytes('text', [text], MAX_ARTICLE_BYTES, '/text');
  checkBytes('markdown', [markdown], MAX_ARTICLE_BYTES, '/markdown');
  checkBytes('html', [html], MAX_PAGE_BYTES, '/html');
  checkBytes(
    'blocks',
    blocks.map(({ text }) => text),
    MAX_ARTICLE_BYTES,
    '/blocks',
  );
}

const instant = (date: string | null): string | null =>
  date ? new Date(date).toISOString() : null;

function publishedAt(input: ArticleInput, layout: ReadLayout, now: Date): string | null {
  if (input.publishedAt === undefined) {
    const found = instant(layout.publishedAt);
    return found && found <= farthest(now) ? found : null;
  }
  const given = new Date(input.publishedAt).toISOString();
  if (given > farthest(now)) {
    const detail = `publishedAt lies more than ${MOST_DAYS_AHEAD} days ahead.`;
    throw new QuoinError('invalid-body', detail, [{ pointer: '/publishedAt', detail }]);
  }
  return given;
}

const farthest = (now: Date): string =>
  new Date(now.getTime() + MOST_DAYS_AHEAD * 86_400_000).toISOString();

const sourceOf = (
  input: ArticleInput,
  layout: ReadLayout,
  known: KnownArticle | undefined,
  url: string | null,
): string | null =>
  input.source ??
  layout.source ??
  known?.source ??
  (url ? new URL(url).host.replace(/^www\./, '') : null);

function limit(what: string, count: number, most: number): void {
  if (count <= most) return;
  throw new QuoinError(
    'unreadable-article',
    `${count} ${what} were found; at most ${most} are kept.`,
  );
}

/** An article that is there already: its id is kept, and what a new form of it does not say. */
export type KnownArticle = Pick<StoredArticle, 'id' | 'url' | 'source' | 'publishedAt'>;

/** Reads an article whole: layout, sections, quotes with their speakers, summaries, and the ids of all. */
export function readArticle(input: ArticleInput, now: Date, known?: KnownArticle): ReadArticle {
  checkSize(input);
  const layout = layoutOf(input);
  if (input.html !== undefined) {
    checkBytes('The article in the page', [layout.text], MAX_ARTICLE_BYTES, '/html');
  }
  if (!layout.blocks.some((block) => block.kind !== 'heading')) {
    throw new QuoinError('unreadable-article', 'No paragraph of an article was found in this.');
  }
  const sections = readSections(layout);
  const quotes = readQuotesUnder(
    { title: input.title ?? layout.title, dek: input.dek ?? layout.dek },
    layout,
  );
  limit('sections', sections.length, MAX_SECTIONS);
  limit('quotes', quotes.quotes.length, MAX_QUOTES);

  const url = input.url ?? layout.url ?? known?.url ?? null;
  const about = {
    url,
    source: sourceOf(input, layout, known, url),
    title: input.title ?? layout.title,
    dek: input.dek ?? layout.dek,
    byline: [...(input.byline ?? layout.byline)],
    publishedAt: publishedAt(input, layout, now) ?? known?.publishedAt ?? null,
    updatedAt: instant(input.updatedAt ?? layout.updatedAt),
    language: input.language === undefined ? layout.language : input.language,
    image: input.image ?? layout.image,
  };
  const { text } = layout;
  const id = known?.id ?? articleId({ ...about, text });
  const ids = sectionIds(
    id,
    sections.map((section) => section.heading),
  );
  const summary = summarise({ body: layout, sections, quotes, title: about.title, dek: about.dek });
  return {
    text,
    article: {
      id,
      contentHash: sha256(JSON.stringify([about, text])),
      ...about,
      wordCount: text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
      sections: sections.map((section, n) => ({
        id: ids[n] ?? '',
        ...section,
        summary: [...(summary.sections[n]?.short ?? [])],
      })),
      summary: copied(summary.article),
      blocks: layout.blocks.flatMap(({ kind, start, end, level, list }) =>
        kind === 'heading' ||
        kind === 'paragraph' ||
        kind === 'listItem' ||
        kind === 'blockquote' ||
        kind === 'pullQuote'
          ? [
              {
                kind,
                start,
                end,
                ...(level === undefined ? {} : { level }),
                ...(list === undefined ? {} : { list }),
              },
            ]
          : [],
      ),
      ...attribute(id, layout, sections, ids, quotes),
    },
  };
}

/** A summary as it is stored. */
export const copied = ({ headline, short, medium, long }: ReadSummary): Summaries => ({
  headline: [...headline],
  short: [...short],
  medium: [...medium],
  long: [...long],
});

/** Gives quotes and speakers their ids, sections, evidence and context. */
function attribute(
  article: string,
  layout: ReadLayout,
  sections: readonly ReadSection[],
  ids: readonly string[],
  reading: QuoteReading,
): Pick<StoredArticle, 'quotes' | 'retracted' | 'aliases'> {
  const { text } = layout;
  const evidence = (span: Span) => ({ text: text.slice(span.start, span.end), ...pick(span) });
  const around = surroundings(layout);
  const speakers = reading.speakers.map(({ name, kind, role, aliases }) => ({
    served: { id: speakerId(name, kind, article), name, kind, role },
    aliases,
  }));
  const seen = new Map<string, number>();
  const firstOfGroup = new Map<number, string>();
  const groupSizes = new Map<number, number>();
  const served = reading.quotes.filter(isServed);
  for (const { group } of served) groupSizes.set(group, (groupSizes.get(group) ?? 0) + 1);
  let section = 0;
  const quotes = served.map((quote): StoredQuote => {
    const words = text.slice(quote.start, quote.end);
    const same = fold(words) || words;
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    const id = quoteId(article, words, nth);
    if (!firstOfGroup.has(quote.group)) firstOfGroup.set(quote.group, id);
    while ((sections[section + 1]?.start ?? Number.POSITIVE_INFINITY) <= quote.start) section++;
    const { context, before, after } = around(quote);
    return {
      id,
      sectionId: ids[section] ?? '',
      type: quote.type,
      text: words,
      ...pick(quote),
      group:
        (groupSizes.get(quote.group) ?? 0) > 1 ? (firstOfGroup.get(quote.group) ?? null) : null,
      speaker: quote.speaker === null ? null : (speakers[quote.speaker]?.served ?? null),
      mention: quote.mention && evidence(quote.mention),
      cue: quote.cue && evidence(quote.cue),
      context: evidence(context),
      before,
      after,
      confidence: Math.round(quote.confidence * 1000) / 1000,
      review: 'unreviewed',
      reviewedAt: null,
      reviewReason: null,
    };
  });
  return {
    quotes,
    retracted: [],
    aliases: Object.fromEntries(speakers.map(({ served, aliases }) => [served.id, [...aliases]])),
  };
}

const pick = ({ start, end }: Span): Span => ({ start, end });
