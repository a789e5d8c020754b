import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageDocument, PageNode } from './dom.ts';

/** Builds the document of a harmless body. `title` lets Readability tell the page's title from its headings. */
export function documentOf(body: string, title: string | null): PageDocument {
  const escaped = (title ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { document }: { document: PageDocument } = parseHTML(
    `<!doctype html><html><head><title>${escaped}</title></head><body>${body}</body></html>`,
  );
  return document;
}

/**
 * The element that holds a page's article, as Readability finds it; null where it finds none or gives up.
 * Changes the document.
 */
export function articleNode(document: PageDocument): PageNode | null {
  const reader = new Readability<PageNode>(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node: PageNode) => node,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}
