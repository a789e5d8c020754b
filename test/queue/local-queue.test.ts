import { expect, test } from 'vitest';
import { backoffSeconds, MOST_RECEIVES } from '#shared/queue/backoff.ts';
import { localQueue } from '#shared/queue/local-queue.ts';

const message = (n: number) => ({ jobId: `j_000000000000000${n}` });

function queue(atOnce = 2) {
  const failures: { attempt: number; last: boolean }[] = [];
  const made = localQueue({
    atOnce,
    random: () => 0,
    second: 0,
    onFailure: (_, __, last) => failures.push({ attempt: failures.length + 1, last }),
  });
  return { made, failures };
}

test('works off what was sent before and after work began, so many at a time', async () => {
  const { made } = queue(2);
  const done: string[] = [];
  let [running, most] = [0, 0];
  await made.send([message(1), message(2), message(3)]);

  made.work(async ({ jobId }) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    done.push(jobId);
    running--;
  });
  await made.send([message(4)]);
  await made.idle();

  expect(done.sort()).toEqual([1, 2, 3, 4].map((n) => message(n).jobId));
  expect(most).toBe(2);
});

test('tries again, and gives up after as many times as SQS would', async () => {
  const { made, failures } = queue();
  const attempts: number[] = [];
  made.work(async (_, attempt) => {
    attempts.push(attempt);
    throw new Error('no');
  });

  await made.send([message(1)]);
  await made.idle();

  expect(attempts).toEqual([1, 2, 3, 4, 5]);
  expect(failures.at(-1)).toEqual({ attempt: MOST_RECEIVES, last: true });
});

test('stops without waiting for what is to come later', async () => {
  const { made } = queue(1);
  let tries = 0;
  made.work(async () => {
    tries++;
    void made.stop();
    throw new Error('no');
  });

  await made.send([message(1), message(2)]);
  await made.stop();

  expect(tries).toBe(1);
});

test('waits double each time, within bounds, never twice the same', () => {
  const waits = [1, 2, 3, 4, 5, 20].map((attempt) => [
    backoffSeconds(attempt, () => 0),
    backoffSeconds(attempt, () => 0.999),
  ]);

  expect(waits).toEqual([
    [8, 15],
    [15, 30],
    [30, 60],
    [60, 120],
    [120, 240],
    [450, 900],
  ]);
});
