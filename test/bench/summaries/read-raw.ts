import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import type { SummaryInput } from '#shared/extract/summary/summarise.ts';

/** Layout, sections and quotes of a raw text, whose own offsets all of them keep: what is chosen stands in it. */
export function readRaw(text: string, title: string | null = null): SummaryInput {
  const body = blocksOfText(text);
  return { body, sections: readSections(body), quotes: readQuotes(body), title, dek: null };
}
