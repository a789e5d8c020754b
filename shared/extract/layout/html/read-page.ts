import type { Body } from '#shared/model/body.ts';
import type { ReadLayout } from '#shared/model/reading.ts';
import { readByline } from '../byline.ts';
import { composeBody } from '../compose-body.ts';
import { decodeEntities } from '../entities.ts';
import { languageOf } from '../language.ts';
import { articlePieces } from './article-pieces.ts';
import { cleanPieces } from './clean-pieces.ts';
import { type About, isBody, type OpenPiece } from './open-piece.ts';
import {
  dekAbove,
  detailsOf,
  languageTag,
  outletBehind,
  titleOf,
  visibleBylines,
  wordsOf,
} from './page-details.ts';
import { scanPage } from './scan-page.ts';
import { type Stated, statedBy } from './stated.ts';

/** A page's article and, beside it, what the page states word for word. */
export interface PageReading {
  readonly layout: ReadLayout;
  readonly stated: Stated;
}

/** Words of the stated article from which on it can stand in for the page, and the share found instead. */
const WORTH_READING = 120;
const TOO_LITTLE = 0.4;
const LONGEST_DEK = 400;

/** Reads a page; see `readHtml`. */
export function readPage(html: string, options: { url?: string } = {}): PageReading {
  const page = scanPage(html);
  const stated = statedBy(page);
  const { all, article } = articlePieces(page, wordsOf(stated.title));
  const title = titleOf(stated, all);
  const about: About = {
    title,
    dek: wordsOf(stated.dek),
    byline: stated.authors.flatMap((name) => wordsOf(name) ?? []),
  };
  const pieces = cleanPieces(article, about);
  const body = bodyOf(pieces, stated);
  const details = detailsOf(
    stated,
    visibleBylines(all, pieces),
    options.url ?? page.base ?? undefined,
  );
  return {
    stated,
    layout: {
      ...body,
      title,
      dek: dekOf(pieces, about, body, details.source) ?? dekAbove(all, pieces),
      ...details,
      source: details.source ?? outletBehind(page.title, title),
      language: languageTag(stated.language) ?? languageOf(body.text),
    },
  };
}

/** A description that says who wrote it, where, or what it is filed under, and nothing of the story. */
const isAboutPage = (text: string, source: string | null): boolean =>
  text === source || readByline(text) !== null || ABOUT_PAGE.test(text);
const ABOUT_PAGE = /^(?:(?:topics?|tags?|keywords?)\s?:|by\s\p{Lu}.{2,60}\d:\d\d\b.{0,12}$)/iu;

/** The dek that stands on the page, or the stated one where it is whole and not just the story's beginning. */
function dekOf(
  pieces: readonly OpenPiece[],
  about: About,
  body: Body,
  source: string | null,
): string | null {
  const shown = pieces.find((piece) => piece.kind === 'dek');
  if (shown) return shown.text;
  const stated = about.dek;
  if (stated === null || stated === about.title || stated.length > LONGEST_DEK) return null;
  if (/(?:\.\.\.|…|\[…\])$/u.test(stated) || isAboutPage(stated, source)) return null;
  return body.text.startsWith(stated.slice(0, 60)) ? null : stated;
}

/** The body of the page; of the words that JSON-LD repeats, where the page itself holds too little of them. */
function bodyOf(pieces: readonly OpenPiece[], stated: Stated): Body {
  const body = composeBody(pieces.filter(isBody));
  if (stated.body === null) return body;
  const words = (text: string) => text.split(/\s+/u).length;
  const length = words(stated.body);
  if (length < WORTH_READING || words(body.text) > length * TOO_LITTLE) return body;
  const paragraphs = decodeEntities(stated.body)
    .split(/\n+|<\/?(?:p|br|div)\b[^<>]{0,200}>/iu)
    .map((part) => scanPage(part).body.replace(/<[^<>]*>/gu, ' '));
  return composeBody(paragraphs.map((part) => ({ kind: 'paragraph', text: decodeEntities(part) })));
}
