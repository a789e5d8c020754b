import type { SummarySentence } from '#shared/model/reading.ts';

/** `headline`, `short` and `medium` are running text; `long` is a list. */
export type SummaryLength = 'headline' | 'short' | 'medium' | 'long';

/** A summary as plain text for a chat, without markup: one paragraph, or a bullet a line. */
export function summaryAsText(
  sentences: readonly SummarySentence[],
  length: SummaryLength,
): string {
  const lines = sentences.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  return length === 'long' ? lines.map((line) => `• ${line}`).join('\n') : lines.join(' ');
}
