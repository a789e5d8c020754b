import { expect } from 'vitest';
import { writeApp } from '#functions/write/app.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { feedStore } from '#shared/store/feeds.ts';
import { idempotencyStore } from '#shared/store/idempotency.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { reviewStore } from '#shared/store/review-store.ts';
import { pageOf } from '#test/support/article-texts.ts';
import type { World } from './inject.ts';
import { NOW, ownName, type State, urlOf } from './scenarios.ts';

/** Longer than a key is held for a request that died. */
const HELD_MS = 60_000;

function app({ table, queue }: World, clock: () => Date) {
  const kept = idempotencyStore(table);
  let ids = 0;
  return writeApp({
    deps: {
      store: writeStore(table),
      reviews: reviewStore(table),
      jobs: jobStore(table),
      feeds: feedStore(table),
      queue,
      publicUrl: 'https://quoin.example',
      now: () => NOW,
      newId: () => String(++ids),
    },
    log: { info: () => {}, error: () => {} },
    newRequestId: () => 'r',
    authorise: async () => ({ name: 'press' }),
    idempotency: { ...kept, begin: (key, fingerprint) => kept.begin(key, fingerprint, clock()) },
  });
}

/**
 * Puts a state in as a client does that sends an `Idempotency-Key`, and comes again until it has an answer. Every
 * answer that it gets under one key is the same.
 */
export function byRequest(run: string, state: NonNullable<State>) {
  const said = state.said.map(({ by, words }) => ({ words, by: ownName(run, by ?? 'Nobody') }));
  const body = JSON.stringify({
    html: pageOf('Council meets', said),
    url: urlOf(run),
    source: `Gazette ${run}`,
  });
  const key = `${run} ${JSON.stringify(state)}`.replace(/[^!-~]/g, '-').slice(0, 255);
  let [running, waited] = [0, 0];
  let first: string | null = null;
  const send = (world: World) =>
    app(world, () => new Date(Date.now() + waited)).request('/v1/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body,
    });
  return async (world: World): Promise<void> => {
    const isTwin = running > 0;
    running++;
    try {
      let reply = await send(world);
      if (reply.status === 409 && isTwin) return;
      if (reply.status === 409) {
        waited += HELD_MS;
        reply = await send(world);
      }
      const text = await reply.text();
      if (!reply.ok) throw new Error(`HTTP ${reply.status} ${text}`);
      first ??= text;
      expect(text).toBe(first);
    } finally {
      running--;
    }
  };
}
