import type { ReadLayout } from '#shared/model/reading.ts';
import { cleanText } from '../clean-text.ts';
import { composeBody } from '../compose-body.ts';
import { readDate } from '../dates.ts';
import { decodeEntities } from '../entities.ts';
import { languageOf } from '../language.ts';
import { webAddress } from '../web-address.ts';
import { articlePieces } from './article-pieces.ts';
import { cleanPieces, isBody } from './clean-pieces.ts';
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
  const words = (text: string | null) =>
    text === null ? null : cleanText(decodeEntities(text)) || null;
  const about = {
    title: words(stated.title),
    dek: words(stated.dek),
    byline: stated.authors.flatMap((name) => words(name) ?? []),
  };
  const body = composeBody(
    cleanPieces(articlePieces(page.body, about.title), about).filter(isBody),
  );
  const base = options.url ?? page.base ?? undefined;
  return {
    stated,
    layout: {
      ...body,
      ...about,
      source: stated.source,
      publishedAt: stated.publishedAt ? readDate(stated.publishedAt) : null,
      updatedAt: stated.updatedAt ? readDate(stated.updatedAt) : null,
      language: stated.language ?? languageOf(body.text),
      image: webAddress(stated.image, base),
      url: webAddress(stated.url, base),
    },
  };
}
