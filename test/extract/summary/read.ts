import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readText } from '#shared/extract/layout/read-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import { type Summaries, summarise } from '#shared/extract/summary/summarise.ts';
import type { ReadLayout, ReadSection } from '#shared/model/reading.ts';

export interface Read {
  readonly layout: ReadLayout;
  readonly sections: readonly ReadSection[];
  readonly summaries: Summaries;
}

/** A raw text through the whole engine. */
export function readAll(raw: string): Read {
  const layout = readText(raw);
  const sections = readSections(layout);
  const quotes = readQuotes(layout);
  const { title, dek } = layout;
  return { layout, sections, summaries: summarise({ body: layout, sections, quotes, title, dek }) };
}

/** A raw text whose every line is a paragraph, without quotes found: what the summariser makes of it alone. */
export function summariesOf(text: string): Summaries {
  const blocks = [...text.matchAll(/\S[^\n]*/g)].map((line) => ({
    kind: 'paragraph' as const,
    start: line.index,
    end: line.index + line[0].trimEnd().length,
  }));
  const sections = [{ index: 0, heading: null, level: 1, start: 0, end: text.length }];
  const quotes = { quotes: [], speakers: [] };
  return summarise({ body: { text, blocks }, sections, quotes, title: null, dek: null });
}
