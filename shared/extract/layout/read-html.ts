import type { ReadLayout } from '#shared/model/reading.ts';
import { readPage } from './html/read-page.ts';

/** Reads a page of HTML: its article's body, and what the page states of it. Never throws. */
export function readHtml(html: string, options: { url?: string } = {}): ReadLayout {
  return readPage(html, options).layout;
}
