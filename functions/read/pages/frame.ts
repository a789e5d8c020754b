import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { style } from './style.ts';

export type Html = ReturnType<typeof html>;

/** Nothing but the page's own style: no script, no image, no frame, whatever stands in the words shown. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages show what stands elsewhere first: search engines are led there, not here. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  Vary: 'Accept',
};

export interface Page {
  readonly title: string;
  /** For who shows a preview of the address. */
  readonly description?: string;
  readonly source?: string | null;
  readonly language?: string | null;
  /** Where this page is, for who shows a preview of it; empty where that is not known. */
  readonly url?: string;
  /** The same for programs. */
  readonly data?: Html;
  readonly main: Html;
}

const TITLE = 200;
const DESCRIPTION = 300;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;

/** A page for people. Everything put into it by `html` is escaped. */
export function framed(about: Page): string {
  const { title, description = '', source, language, url, data, main } = about;
  const page = html`<!doctype html>
<html lang="${language && LANGUAGE.test(language) ? language : ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta property="og:type" content="article">
<meta property="og:title" content="${short(title, TITLE)}">
<meta property="og:description" content="${short(description, DESCRIPTION)}">
<meta property="og:site_name" content="${source ?? 'Quoin'}">
<meta name="twitter:card" content="summary">
<meta name="description" content="${short(description, DESCRIPTION)}">
${url ? html`<meta property="og:url" content="${url}"><link rel="canonical" href="${url}">` : ''}
<title>${short(title, TITLE)}</title>
<style>${raw(style)}</style>
${data ?? ''}
</head>
<body>
<main>${main}</main>
</body>
</html>`;
  return page.toString();
}
