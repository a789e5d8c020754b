import { readJsonLd, type StatedArticle } from './json-ld.ts';
import { type ScannedPage, SHOWN_AUTHOR, SHOWN_DATE, SHOWN_UPDATE } from './scan-page.ts';

/** What a page's head states of its article, as stated: undecoded, unchecked, null where nothing is. */
export interface Stated {
  readonly title: string | null;
  readonly dek: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly image: string | null;
  readonly source: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The article's words as JSON-LD repeats them. */
  readonly body: string | null;
  /** What stands on the page where markup says that the author does; nobody states it. */
  readonly shownAuthors: readonly string[];
}

const KEYS = {
  title: [
    'og:title',
    'parsely-title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'sailthru.title',
    'headline',
    'title',
  ],
  dek: [
    'og:description',
    'twitter:description',
    'description',
    'dc.description',
    'dcterms.description',
  ],
  authors: [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'sailthru.author',
    'creator',
    'article:author_name',
    'cse_author',
    'rbauthors',
  ],
  publishedAt: [
    'article:published_time',
    'article:published',
    'datepublished',
    'parsely-pub-date',
    'og:published_time',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dc.date.created',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'date',
    'article.published',
    'article:publicationdate',
    'cxenseparse:recs:publishtime',
    'ptime',
    'utime',
    'datecreated',
    SHOWN_DATE,
  ],
  updatedAt: [
    'article:modified_time',
    'og:updated_time',
    'article:modified',
    'datemodified',
    'dcterms.modified',
    'lastmod',
    'last-modified',
    'article.updated',
    SHOWN_UPDATE,
  ],
  image: [
    'og:image',
    'og:image:secure_url',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru.image.full',
    'image',
    'thumbnail',
    'msapplication-tileimage',
  ],
  source: [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'dcterms.publisher',
    'apple-mobile-web-app-title',
    'publisher',
  ],
  language: ['og:locale', 'language', 'dc.language', 'content-language', 'inlanguage'],
  url: ['og:url', 'parsely-link', 'twitter:url'],
} as const;

/** Gathers what JSON-LD, OpenGraph and the other meta elements state, the surest first. */
export function statedBy(page: ScannedPage): Stated {
  const titles = [...(page.metas.get('og:title') ?? []), page.title ?? ''];
  const ld: StatedArticle | null = readJsonLd(page.jsonLd, titles);
  const meta = (field: keyof typeof KEYS): string | null => {
    for (const key of KEYS[field]) {
      const value = page.metas.get(key)?.[0];
      if (value) return value;
    }
    return null;
  };
  return {
    title: ld?.headline ?? meta('title') ?? page.title,
    dek: ld?.description ?? meta('dek'),
    authors: ld && ld.authors.length > 0 ? ld.authors : metaAuthors(page),
    publishedAt: ld?.datePublished ?? meta('publishedAt'),
    updatedAt: ld?.dateModified ?? meta('updatedAt'),
    image: ld?.image ?? meta('image'),
    source:
      [meta('source'), ld?.publisher].find((name) => name && !/^https?:/iu.test(name)) ?? null,
    language: page.language ?? ld?.language ?? meta('language'),
    url: page.canonical ?? meta('url') ?? ld?.url ?? null,
    body: ld?.body ?? null,
    shownAuthors: page.metas.get(SHOWN_AUTHOR) ?? [],
  };
}

/** Authors in meta elements; addresses of profile pages are none. */
function metaAuthors(page: ScannedPage): string[] {
  for (const key of KEYS.authors) {
    const names = (page.metas.get(key) ?? []).filter(
      (name) => !/^(?:https?:)?\/\/|^@|^www\./iu.test(name),
    );
    if (names.length > 0) return names;
  }
  return [];
}
