import type { ReadLayout } from '#shared/model/reading.ts';
import { cleanText } from '../clean-text.ts';
import { composeBody } from '../compose-body.ts';
import { readDate } from '../dates.ts';
import { decodeEntities } from '../entities.ts';
import { languageOf } from '../language.ts';
import { webAddress } from '../web-address.ts';
import { articlePieces } from './article-pieces.ts';
import { cleanPieces } from './clean-pieces.ts';
import { scanPage } from './scan-page.ts';
import { type Stated, statedBy } from './stated.ts';

/** A page's article and, beside it, what the page states word for word. */
export interface PageReading {
  readonly layout: ReadLayout;
  readonly stated: Stated;
}

/** Reads a page; see `readHtml`. */
export function readPage(html: string, options: { url?: string } = {}): PageReading {
  const page = scanPage(html);
  const stated = statedBy(page);
  const title = stated.title === null ? null : cleanText(decodeEntities(stated.title));
  const pieces = cleanPieces(articlePieces(page.body, title));
  const body = composeBody(
    pieces.filter(
      (piece) =>
        piece.kind !== 'boilerplate' &&
        piece.kind !== 'byline' &&
        piece.kind !== 'title' &&
        piece.kind !== 'dek',
    ),
  );
  const base = options.url ?? page.base ?? undefined;
  return {
    stated,
    layout: {
      ...body,
      title,
      dek: stated.dek === null ? null : cleanText(decodeEntities(stated.dek)),
      byline: stated.authors.map((name) => cleanText(decodeEntities(name))),
      source: stated.source,
      publishedAt: stated.publishedAt ? readDate(stated.publishedAt) : null,
      updatedAt: stated.updatedAt ? readDate(stated.updatedAt) : null,
      language: stated.language ?? languageOf(body.text),
      image: webAddress(stated.image, base),
      url: webAddress(stated.url, base),
    },
  };
}
