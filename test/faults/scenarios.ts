import type { IngestMessage, Queue } from '#shared/queue/queue.ts';
import { articleId, sha256 } from '#shared/services/ids.ts';
import { keepArticle } from '#shared/services/ingest-article.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { type Said, storedArticle } from '#test/support/stored-article.ts';
import type { World } from './inject.ts';

/** One article's state: nothing, or what it says. */
export type State = { readonly said: readonly Said[]; readonly bulk?: number } | null;

/** From one state over the next ones; the last step is the one in which faults are injected. */
export interface Scenario {
  readonly name: string;
  readonly by: 'store' | 'queue' | 'file' | 'request' | 'feed';
  readonly states: readonly State[];
  /** One kind of fault at each call is enough: the calls are many and alike, or heavy. */
  readonly one?: true;
}

const says = (by: string | null, n: number): Said => ({
  by,
  words: `We will not close harbour number ${n} before the winter is over`,
});
const [ada, ivo, nell] = ['Ada Marlowe', 'Ivo Brandt', 'Nell Okafor'] as const;
const two = { said: [says(ada, 1), says(ivo, 2)] };
const other = { said: [says(ivo, 2), says(ivo, 3), says(nell, 4)] };
const crowd = (from: number) => ({
  said: Array.from({ length: 12 }, (_, n) =>
    says(`Speaker ${String.fromCharCode(65 + from + n)}`, n),
  ),
});
const silent = { said: [says(null, 1)] };
const large = { said: [says(ada, 1)], bulk: 600_000 };

export const SCENARIOS: readonly Scenario[] = [
  { name: 'a new article', by: 'store', states: [null, two] },
  { name: 'a new article by a job', by: 'queue', states: [null, two] },
  { name: 'a new article by a request with a key', by: 'request', states: [null, two] },
  { name: 'a new article in a file of many', by: 'file', states: [null, two] },
  { name: 'a new article in a feed', by: 'feed', states: [null, two] },
  { name: 'a new article without speakers', by: 'store', states: [null, silent] },
  { name: 'a new article larger than an item', by: 'store', states: [null, large], one: true },
  { name: 'a changed article', by: 'store', states: [two, other] },
  { name: 'a changed article by a job', by: 'queue', states: [two, other] },
  { name: 'a changed article in a feed', by: 'feed', states: [two, other] },
  { name: 'a changed article by a request with a key', by: 'request', states: [two, other] },
  { name: 'an article that shrinks from many parts', by: 'store', states: [large, two], one: true },
  { name: 'an article that loses its speakers', by: 'store', states: [two, silent] },
  { name: 'a third version', by: 'store', states: [two, other, two] },
  {
    name: 'a crowd that gives way to another',
    by: 'store',
    states: [crowd(0), crowd(6)],
    one: true,
  },
  { name: 'a deletion', by: 'store', states: [two, null] },
  {
    name: 'a deletion after three versions',
    by: 'store',
    states: [two, other, large, null],
    one: true,
  },
  { name: 'a deletion of a crowd', by: 'store', states: [crowd(0), null], one: true },
  { name: 'an article that comes back', by: 'store', states: [two, other, null, two] },
  { name: 'an article that comes back by a job', by: 'queue', states: [two, null, other] },
];

/** Text that does not pack well, so that it needs several items. */
const noise = (length: number): string => {
  let [text, seed] = ['', 12345];
  while (text.length < length) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += seed.toString(36);
  }
  return `\n\n${text}`;
};

/** The names of one run's speakers are its own, so that runs share a table and never a speaker. */
export const ownName = (run: string, by: string): string =>
  `${by} ${run.charAt(0).toUpperCase()}${run.slice(1)}`;

const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

/** A run's name, which stands as a surname too: letters alone. */
export const runName = (n: number): string => `qu${letters(n)}x`;

/** What a state is as an article, made without reading it. */
export function wholeOf(run: string, state: State) {
  if (!state) return null;
  const said = state.said.map(({ by, words }) => ({
    words,
    by: by === null ? null : ownName(run, by),
  }));
  const { article, text } = storedArticle({ url: urlOf(run), source: `Gazette ${run}` }, said);
  const whole = text + (state.bulk ? noise(state.bulk) : '');
  return { article: { ...article, contentHash: sha256(whole) }, text: whole };
}

export const urlOf = (run: string): string => `https://a.example/${run}`;
export const idOf = (run: string): string =>
  articleId({ url: urlOf(run), source: null, title: null, publishedAt: null, text: '' });

export const NOW = new Date('2026-05-02T00:00:00.000Z');

/** A queue as SQS is one: what failed comes again, and nothing is lost with a process. */
export class FakeQueue implements Queue {
  readonly messages: { message: IngestMessage; received: number }[] = [];
  async send(messages: readonly IngestMessage[]): Promise<void> {
    this.messages.push(...messages.map((message) => ({ message, received: 0 })));
  }
}

/** Puts a state in by the store's own services. */
export function byStore(run: string, state: State) {
  return async ({ table }: World): Promise<void> => {
    const store = writeStore(table);
    const whole = wholeOf(run, state);
    if (!whole) {
      await store.remove(idOf(run), NOW.toISOString());
      return;
    }
    const { version, readAt, firstReadAt, ...article } = whole.article;
    await keepArticle(store, { article, text: whole.text }, NOW);
  };
}
