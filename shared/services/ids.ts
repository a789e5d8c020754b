import { createHash } from 'node:crypto';
import { fold } from '#shared/model/fold.ts';
import type { SpeakerKind } from '#shared/model/reading.ts';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The first `length` characters of a hash of `parts`, in Crockford's base32: no look-alike letters. */
function key(parts: readonly string[], length: number): string {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest();
  return Array.from(bytes.subarray(0, length), (byte) => CROCKFORD[byte & 31]).join('');
}

/** The address without what does not change the page: fragment, campaign tags, `www.`, scheme, last slash. */
export function canonicalUrl(address: string): string {
  const url = new URL(address);
  const kept = [...url.searchParams]
    .filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${query}`;
}

/**
 * What makes an article itself across its versions: its address; else source, day and title; and where neither
 * source nor day is known, its words, since a title alone (“Letters”) is shared by many.
 */
export function articleId(article: {
  url: string | null;
  source: string | null;
  title: string | null;
  publishedAt: string | null;
  text: string;
}): string {
  const { url, source, title, publishedAt, text } = article;
  if (url) return `a_${key(['url', canonicalUrl(url)], 13)}`;
  if (title && (source || publishedAt)) {
    const day = publishedAt?.slice(0, 10) ?? '';
    return `a_${key(['title', fold(source ?? ''), day, fold(title)], 13)}`;
  }
  return `a_${key(['text', fold(text)], 13)}`;
}

/** The same job for the same cause, so that a message which comes twice makes one job. */
export const jobId = (...cause: string[]): string => `j_${key(['job', ...cause], 16)}`;

/** One feed for one address. */
export const feedId = (url: string): string => `f_${key(['feed', canonicalUrl(url)], 13)}`;

/** Stable while the words are: `nth` counts equal words in one article, in document order from 0. */
export const quoteId = (article: string, words: string, nth: number): string =>
  `q_${article.slice(2)}${key(['quote', fold(words) || words, String(nth)], 8)}`;

const slug = (text: string, max: number): string =>
  fold(text).replace(/ /g, '-').slice(0, max).replace(/-+$/, '');

/** Readable ids of an article's sections: their headings' words, numbered where two are alike. */
export function sectionIds(article: string, headings: readonly (string | null)[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const ascii = slug(heading ?? 'lede', 60)
      .replace(/[^a-z0-9-]/g, '')
      .replace(/^-+|-+$/g, '');
    const name = ascii || 'section';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `s_${article.slice(2)}_${name}${count > 1 ? `--${count}` : ''}`;
  });
}

/** One id for one name everywhere. An unnamed source is nobody outside the article, so its id carries the article. */
export function speakerId(name: string, kind: SpeakerKind, article: string): string {
  const readable = slug(name, 80) || key(['speaker', name], 8);
  return kind === 'unknown' ? `sp_${readable}-${article.slice(2, 10)}` : `sp_${readable}`;
}
