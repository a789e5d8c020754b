import type { BlockKind } from '#shared/model/body.ts';
import type { ReadLayout } from '#shared/model/reading.ts';
import { cleanText } from './clean-text.ts';
import { composeBody } from './compose-body.ts';
import { sourceOfDateline } from './dateline.ts';
import { readDate } from './dates.ts';
import { markPieces } from './head-of-pieces.ts';
import { languageOf } from './language.ts';
import { frontMatterOf } from './markdown/front-matter.ts';
import { piecesOfMarkdown } from './markdown/pieces-of-markdown.ts';
import { readBylines } from './read-bylines.ts';
import { webAddress } from './web-address.ts';

/** Characters in which a lead image stands. */
const HEAD = 6000;
const LEFT_OUT: ReadonlySet<BlockKind> = new Set(['title', 'dek', 'byline', 'boilerplate']);

/** Reads a Markdown text: front matter first, then what its head says. Never throws. */
export function readMarkdown(raw: string): ReadLayout {
  const { values, rest } = frontMatterOf(raw.replace(/^\ufeff/u, ''));
  const value = (...keys: string[]): string | null => {
    for (const key of keys) {
      const found = cleanText(values.get(key) ?? '');
      if (found !== '') return found;
    }
    return null;
  };
  const title = value('title', 'headline');
  const pieces = withoutTitle(markPieces(piecesOfMarkdown(rest)), title);
  const body = composeBody(pieces.filter((piece) => !LEFT_OUT.has(piece.kind)));
  const first = (kind: BlockKind) => {
    const piece = pieces.find((candidate) => candidate.kind === kind);
    return piece ? cleanText(piece.text) : null;
  };
  const bylines = readBylines(
    pieces.filter((piece) => piece.kind === 'byline').map((piece) => cleanText(piece.text)),
  );
  const authors = (values.get('author') || values.get('authors') || values.get('byline') || '')
    .split(/\n|\s*;\s*|,\s+(?=\p{Lu})|\s+and\s+/u)
    .map((name) => cleanText(name).replace(/^by\s+/iu, ''))
    .filter((name) => name !== '');
  const date = value('date', 'published', 'publishedat', 'pubdate', 'publish_date');
  const updated = value('updated', 'lastmod', 'modified', 'updatedat');
  const url = webAddress(value('url', 'canonical', 'canonical_url', 'link', 'permalink'));
  const opening = body.blocks[0];
  return {
    ...body,
    title: title ?? first('title'),
    dek: value('dek', 'subtitle', 'description', 'excerpt') ?? first('dek'),
    byline: authors.length > 0 ? authors : bylines.byline,
    source:
      value('source', 'publication', 'publisher', 'site') ??
      bylines.source ??
      sourceOfDateline(opening ? body.text.slice(opening.start, opening.end) : ''),
    publishedAt: (date ? readDate(date) : null) ?? bylines.publishedAt,
    updatedAt: (updated ? readDate(updated) : null) ?? bylines.updatedAt,
    language: value('lang', 'language') ?? languageOf(body.text),
    image: webAddress(value('image', 'cover', 'thumbnail') ?? imageIn(rest), url ?? undefined),
    url,
  };
}

/** The address of the first image near the head of a text. */
function imageIn(text: string): string | null {
  const image = /!\[[^\]\n]{0,300}\]\(<?(?<address>[^\s()<>]{1,2000})/u;
  return image.exec(text.slice(0, HEAD))?.groups?.['address'] ?? null;
}

/** A first heading that repeats the front matter's title is that title. */
function withoutTitle<P extends { kind: BlockKind; text: string }>(
  pieces: P[],
  title: string | null,
): P[] {
  const first = pieces.find((piece) => piece.kind !== 'boilerplate');
  if (!first || title === null || cleanText(first.text) !== title) return pieces;
  return pieces.filter((piece) => piece !== first);
}
