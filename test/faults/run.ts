import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import type { Table } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import type { FullArticle } from '#shared/store/store.ts';
import { loadAll } from '#shared/store/store.ts';
import { type Fault, inject, type World } from './inject.ts';
import {
  byQueue,
  byStore,
  FakeQueue,
  idOf,
  ownName,
  type Scenario,
  type State,
} from './scenarios.ts';

interface Seen {
  readonly version: number;
  readonly words: readonly string[];
}

const wordsOf = (state: State): readonly string[] => state?.said.map(({ words }) => words) ?? [];
const speakersOf = (run: string, state: State): string[] =>
  state?.said.flatMap(({ by }) => (by === null ? [] : [slug(ownName(run, by))])) ?? [];
const slug = (name: string): string => `sp_${name.toLowerCase().replace(/ /g, '-')}`;

function seenOf(full: FullArticle | null): Seen | null {
  if (!full) return null;
  const { article, text } = full;
  for (const quote of article.quotes) {
    expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  }
  return {
    version: article.version,
    words: article.quotes.map((quote) => quote.text.replace(/,$/, '')),
  };
}

/** Of a crowd, this many are asked for at each look; in the end all are. */
const MOST_LOOKED_AT = 4;

/** Looks at one article from all sides, as readers do: it must be whole, and the same from each. */
async function look(table: Table, run: string, speakers: readonly string[]): Promise<Seen | null> {
  const read = readStore(table);
  const seen = seenOf(await read.fullArticle(idOf(run)));
  const head = await read.article(idOf(run));
  expect(head?.version).toBe(seen?.version);
  const listed = await loadAll((await read.articles({ source: `gazette ${run}`, limit: 5 })).items);
  expect(listed).toEqual(head ? [head] : []);
  for (const speakerId of [...new Set(speakers)].slice(-MOST_LOOKED_AT)) {
    const quoted = head?.quotes.some((quote) => quote.speaker?.id === speakerId) ?? false;
    const said = await loadAll((await read.articles({ speakerId, limit: 5 })).items);
    expect(said, speakerId).toEqual(quoted ? [head] : []);
  }
  return seen;
}

async function itemsUnder(table: Table, pk: string): Promise<string[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    }),
  );
  return Items.filter((item) => item['expiresAt'] === undefined).map((item) => String(item['sk']));
}

/** After all is done: every count exact, and no item that nothing needs. */
async function settled(table: Table, run: string, scenario: Scenario): Promise<void> {
  const { states } = scenario;
  const last = states.at(-1) ?? null;
  const speakers = states.flatMap((state) => speakersOf(run, state));
  const seen = await look(table, run, speakers);
  const lives = states.filter((state, n) => n > 0 || state !== null);
  const sinceDeletion = lives.slice(lives.lastIndexOf(null) + 1).length;
  expect(seen?.version ?? null).toBe(last ? lives.length : null);
  expect(seen?.words ?? []).toEqual(wordsOf(last));

  const read = readStore(table);
  const now = speakersOf(run, last);
  for (const speakerId of new Set(speakers)) {
    const count = now.filter((id) => id === speakerId).length;
    expect((await read.speaker(speakerId))?.quoteCount ?? 0, speakerId).toBe(count);
    const left = await itemsUnder(table, `S#${speakerId}`);
    expect(left.sort()).toEqual(count > 0 ? [`A#${idOf(run)}`, 'PROFILE'] : ['PROFILE']);
  }
  const kept = await itemsUnder(table, `A#${idOf(run)}`);
  const parts = new Set(kept.filter((sk) => sk.startsWith('PART#')).map((sk) => sk.slice(0, 24)));
  expect(kept.filter((sk) => !sk.startsWith('PART#'))).toEqual(['HEAD']);
  expect(parts.size).toBe(last ? 1 : 0);
  const archived = await itemsUnder(table, `V#${idOf(run)}`);
  const heads = archived.filter((sk) => sk.endsWith('#HEAD'));
  expect(heads).toHaveLength(last ? sinceDeletion - 1 : 0);
  expect(new Set(archived.map((sk) => sk.slice(0, 10))).size).toBe(heads.length);
}

export interface Trial {
  readonly scenario: Scenario;
  readonly fault: Fault;
  readonly nth: number;
}

let runs = 0;

/** Runs one scenario with one fault in its last step. @returns false where that step has fewer calls. */
export async function tryFault(table: Table, { scenario, fault, nth }: Trial): Promise<boolean> {
  const run = `r${(++runs).toString(36)}x`;
  const queue = new FakeQueue();
  const world: World = { table, queue };
  const { states, by } = scenario;
  const step = (state: State) =>
    by === 'queue' && state ? byQueue(run, state, queue) : byStore(run, state);

  for (const state of states.slice(states[0] ? 0 : 1, -1)) await step(state)(world);
  const [before = null, after = null] = states.slice(-2);
  const speakers = [...speakersOf(run, before), ...speakersOf(run, after)];
  const first = await look(table, run, speakers);
  expect(first?.words ?? []).toEqual(wordsOf(before));
  let changed = false;
  const meanwhile = async () => {
    const seen = await look(table, run, speakers);
    const isNew = JSON.stringify(seen) !== JSON.stringify(first);
    if (isNew) expect(seen?.words ?? []).toEqual(wordsOf(after));
    expect(isNew || !changed, 'the old version came back').toBe(true);
    changed ||= isNew;
  };

  const last = step(after);
  const faulty = inject(world, { fault, nth, meanwhile, twin: () => step(after)(world) });
  await last(faulty).catch(() => {});
  await meanwhile();
  if (!faulty.injected()) return false;
  // As AWS would: what failed comes again, and what did not may come again too.
  await last(world);
  await last(world);
  await settled(table, run, scenario);
  return true;
}
