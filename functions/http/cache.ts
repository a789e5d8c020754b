import { hash } from 'node:crypto';
import type { CachePolicy } from './route.ts';

/** Seconds a browser, a shared cache, and a shared cache that refreshes meanwhile may keep a reply. */
const policies: Record<CachePolicy, string> = {
  thing: 'public, max-age=60, s-maxage=300, stale-while-revalidate=600',
  list: 'public, max-age=15, s-maxage=60, stale-while-revalidate=120',
  fixed: 'public, max-age=300, s-maxage=86400, stale-while-revalidate=86400',
  never: 'no-store',
};

export const cacheControl = (policy: CachePolicy): string => policies[policy];

/** The same for who showed a token: their own cache may keep it, no shared one. */
export const ownCache = (control: string): string =>
  control.replace(/^public/, 'private').replace(/, (?:s-maxage|stale-while-revalidate)=\d+/g, '');

/** Strong, and made from nothing but the bytes: whoever asks gets the same one. */
export const etagOf = (body: string): string =>
  `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

/** Whether `If-None-Match` names this reply; weak tags count, as RFC 9110 has it. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));
