import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { finishWrites } from '#shared/services/finish-writes.ts';
import { randomQuotes } from '#shared/services/random-quotes.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import type { FullArticle } from '#shared/store/store.ts';
import { loadAll } from '#shared/store/store.ts';
import { byFeed } from './by-feed.ts';
import { byFile, byQueue } from './by-queue.ts';
import { byRequest } from './by-request.ts';
import { type Fault, inject, type World } from './inject.ts';
import {
  byStore,
  FakeQueue,
  idOf,
  ownName,
  runName,
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
  const query = { source: `gazette ${run}`, limit: 20 };
  const drawn = await randomQuotes({ store: read, publicUrl: '', random: () => 0.5 }, query);
  const said = new Set(head?.quotes.map(({ id }) => id));
  expect(drawn.items.filter(({ id }) => !said.has(id))).toEqual([]);
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

/** The states that an article really went through: a first one of nothing is none. */
const livesOf = (states: readonly State[]): State[] =>
  states.filter((state, n) => n > 0 || state !== null);

/** Readers find the last state, and every count is exact. */
async function countedRight(table: Table, run: string, states: readonly State[]): Promise<void> {
  const last = states.at(-1) ?? null;
  const speakers = new Set(states.flatMap((state) => speakersOf(run, state)));
  const seen = await look(table, run, [...speakers]);
  expect(seen?.version ?? null).toBe(last ? livesOf(states).length : null);
  expect(seen?.words ?? []).toEqual(wordsOf(last));
  const now = speakersOf(run, last);
  for (const speakerId of speakers) {
    const count = now.filter((id) => id === speakerId).length;
    const speaker = await readStore(table).speaker(speakerId);
    expect(speaker?.quoteCount ?? 0, speakerId).toBe(count);
  }
}

/** No item is left that nothing needs. `came`: the states that came to be, of all that were tried. */
async function nothingLeft(
  table: Table,
  run: string,
  tried: readonly State[],
  came: readonly State[],
): Promise<void> {
  const last = came.at(-1) ?? null;
  const now = speakersOf(run, last);
  const ever = came.flatMap((state) => speakersOf(run, state));
  for (const speakerId of new Set(tried.flatMap((state) => speakersOf(run, state)))) {
    const left = await itemsUnder(table, `S#${speakerId}`);
    const names = left.filter((sk) => sk.startsWith('NAME#'));
    expect(names.length > 0, speakerId).toBe(now.includes(speakerId));
    expect(left.filter((sk) => !names.includes(sk)).sort(), speakerId).toEqual([
      ...(now.includes(speakerId) ? [`A#${idOf(run)}`] : []),
      ...(ever.includes(speakerId) ? ['PROFILE'] : []),
    ]);
  }
  const lives = livesOf(came);
  const sinceDeletion = lives.slice(lives.lastIndexOf(null) + 1).length;
  const kept = await itemsUnder(table, `A#${idOf(run)}`);
  const parts = new Set(kept.filter((sk) => sk.startsWith('PART#')).map((sk) => sk.slice(0, 24)));
  expect(kept.filter((sk) => !sk.startsWith('COUNTED') && !sk.startsWith('PART#'))).toEqual(
    lives.length > 0 ? ['HEAD'] : [],
  );
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
  /** Nobody comes again after a crash: only the sweep does. */
  readonly abandoned?: boolean;
}

/** When whoever is at work now is surely dead. */
const later = (): Date => new Date(Date.now() + 3_600_000);

let runs = 0;

/** Runs one scenario with one fault in its last step. @returns false where that step has fewer calls. */
export async function tryFault(
  table: Table,
  { scenario, fault, nth, abandoned = false }: Trial,
): Promise<boolean> {
  const run = runName(++runs);
  const queue = new FakeQueue();
  const world: World = { table, queue };
  const { states, by } = scenario;
  const ways = { queue: byQueue, file: byFile, request: byRequest, feed: byFeed };
  const step = (state: State) =>
    by === 'store' || !state ? byStore(run, state) : ways[by](run, state, queue);

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
  if (!abandoned) {
    // As AWS would: what failed comes again, and what did not may come again too.
    await last(world);
    await last(world);
  }
  const came = abandoned && !changed ? states.slice(0, -1) : states;
  if (!abandoned) await countedRight(table, run, came);
  await finishWrites(writeStore(table), later());
  await countedRight(table, run, came);
  await nothingLeft(table, run, states, came);
  return true;
}
