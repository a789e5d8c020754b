import type { Entry, Feed } from './feed.ts';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As text or in an attribute of XML 1.0, which has no place for control characters and lone surrogates. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => named[character] ?? '');

/** Atom wants an instant of every entry; what was never dated is as old as can be. */
const UNDATED = '1970-01-01T00:00:00Z';

const people = (names: readonly string[]): string =>
  names.map((name) => `<author><name>${xml(name)}</name></author>`).join('');

const entryOf = ({ id, title, text, source, published, authors }: Entry): string =>
  [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${published ?? UNDATED}</updated>`,
    published ? `<published>${published}</published>` : '',
    `<link rel="alternate" href="${xml(id)}"/>`,
    source ? `<link rel="via" href="${xml(source)}"/>` : '',
    people(authors),
    `<content type="text">${xml(text)}</content>`,
    '</entry>',
  ].join('');

/** Atom (RFC 4287). */
export function atomFeed({ title, self, home, entries }: Feed): string {
  const updated = entries.reduce(
    (newest, { published }) => (published && published > newest ? published : newest),
    UNDATED,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" href="${xml(home)}"/>`,
    people(['Quoin']),
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('');
}
