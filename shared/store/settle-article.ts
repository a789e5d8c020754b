import { clearParts } from './clear-parts.ts';
import type { Table } from './client.ts';
import { parseHead } from './head-item.ts';
import { endIntent, parseIntent, stampOf, type Writer } from './intent.ts';
import { HEAD, INTENT } from './keys.ts';
import { articleItems } from './read-article.ts';
import { type indexAhead, settleSearch } from './settle-search.ts';
import { settleSpeakers } from './settle-speaker.ts';
import { settleTallies } from './settle-tally.ts';
import { unpackedHeads } from './unpacked.ts';

/** A head in parts is too large to be kept unpacked for readers; each of its speakers would read the parts anew. */
const LARGE = 32_000_000;

export interface Settling {
  /** Who settles what they have written: then they are done. */
  readonly writer?: Writer | undefined;
  /** Index items that they have just put. */
  readonly laid?: Awaited<ReturnType<typeof indexAhead>> | undefined;
  /** ISO instant; writers that began before it are dead. */
  readonly deadBefore?: string | undefined;
}

/**
 * Makes all that hangs on an article agree with its head: speakers' lists and counts, what it is found by and drawn
 * from, the count of the collection, parts that no head names, what a deletion leaves. Safe to run at any time, by any
 * number of runners. What others that are still at work have declared stays declared.
 */
export async function settleArticle(
  given: Table,
  articleId: string,
  { writer, laid, deadBefore = '' }: Settling = {},
): Promise<void> {
  const items = await articleItems(given, articleId, { consistent: true });
  const found = (sk: string) => items.find((item) => item['sk'] === sk);
  const [headed, declared] = [found(HEAD), found(INTENT)];
  const head = headed ? parseHead(headed) : null;
  const intent = declared ? parseIntent(declared) : null;
  const table = head && !head.body ? { ...given, heads: unpackedHeads(LARGE) } : given;

  await settleSpeakers(table, [...(intent?.speakers ?? [])], articleId);
  await settleSearch(table, articleId, laid);
  await settleTallies(table, articleId);
  // Whoever changed the head has nothing left to do but this.
  const hasEnded = (mark: string) =>
    mark === writer?.mark || mark < deadBefore || stampOf(mark) === head?.stamp;
  const writers = [...(intent?.writers ?? [])];
  const dead = writers.filter((mark) => mark < deadBefore && stampOf(mark) !== head?.stamp);
  await clearParts(table, { articleId, items, head, dead, hasEnded });
  if (!intent) return;
  await endIntent(table, articleId, intent, writers.filter(hasEnded));
}
