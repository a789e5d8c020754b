import type { Table } from './client.ts';
import { hideFromSpeaker } from './settle-speaker.ts';
import { hideFromTallies } from './settle-tally.ts';

/**
 * Takes an article's quotes out of every draw, before its head changes in a way that takes quotes away: tickets are
 * copies, and nobody shall draw what a reader would not find any more. Settling puts back what stays.
 */
export async function hideQuotes(
  table: Table,
  articleId: string,
  speakers: readonly string[],
): Promise<void> {
  await Promise.all([
    hideFromTallies(table, articleId),
    ...speakers.map((speakerId) => hideFromSpeaker(table, speakerId, articleId)),
  ]);
}
