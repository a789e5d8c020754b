import type { StoredArticle } from '#shared/model/article.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import { articleId, quoteId, sha256, speakerId } from '#shared/services/ids.ts';

export interface Said {
  readonly by: string | null;
  readonly words: string;
  readonly role?: string;
}

/** A small article in which each of `said` is a paragraph of its own. */
export function storedArticle(
  about: {
    url: string;
    source?: string;
    publishedAt?: string | null;
    version?: number;
    title?: string;
  },
  said: readonly Said[],
): { article: StoredArticle; text: string } {
  const text = said.map(({ by, words }) => `“${words}” said ${by ?? 'nobody'}.`).join('\n\n');
  const url = about.url;
  const id = articleId({ url, source: null, title: null, publishedAt: null, text });
  const sectionId = `s_${id.slice(2)}_lede`;
  let at = 0;
  const quotes = said.map(({ by, words, role }, nth): StoredQuote => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return {
      id: quoteId(id, words, nth),
      sectionId,
      type: 'direct',
      text: words,
      start,
      end: start + words.length,
      group: null,
      speaker:
        by === null
          ? null
          : { id: speakerId(by, 'person', id), name: by, kind: 'person', role: role ?? null },
      mention: null,
      cue: null,
      context: { text: words, start, end: start + words.length },
      before: null,
      after: null,
      confidence: by === null ? 0.5 : 0.95,
      review: 'unreviewed',
      reviewedAt: null,
      reviewReason: null,
    };
  });
  const none = { headline: [], short: [], medium: [], long: [] };
  return {
    text,
    article: {
      id,
      version: about.version ?? 1,
      contentHash: sha256(text),
      readAt: '2026-05-02T00:00:00.000Z',
      firstReadAt: '2026-05-02T00:00:00.000Z',
      url,
      source: about.source ?? null,
      title: about.title ?? null,
      dek: null,
      byline: [],
      publishedAt: about.publishedAt === undefined ? '2026-05-01T00:00:00.000Z' : about.publishedAt,
      updatedAt: null,
      language: null,
      image: null,
      wordCount: text.split(/\s+/).length,
      sections: [
        {
          id: sectionId,
          index: 0,
          heading: null,
          level: 2,
          start: 0,
          end: text.length,
          summary: [],
        },
      ],
      summary: none,
      quotes,
      retracted: [],
      blocks: [],
      aliases: {},
    },
  };
}
