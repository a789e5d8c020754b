import { backoffSeconds, MOST_RECEIVES } from './backoff.ts';
import type { IngestMessage, Queue } from './queue.ts';

interface LocalQueueSettings {
  /** Messages worked on at one time. */
  readonly atOnce: number;
  readonly random: () => number;
  /** Told of every failed try; `last` says that the message was set aside. */
  readonly onFailure: (message: IngestMessage, error: unknown, last: boolean) => void;
  /** Milliseconds of one second of waiting: the tests' clock runs faster. */
  readonly second?: number;
}

export interface LocalQueue extends Queue {
  /** Starts working. */
  work(run: (message: IngestMessage, attempt: number) => Promise<void>): void;
  /** Resolves when nothing is left to do or to wait for. */
  idle(): Promise<void>;
  /** Waits for what runs; the rest stays in the table as open jobs. */
  stop(): Promise<void>;
}

/** The queue inside this process: the same tries and waits as SQS has, and nothing that outlives the process. */
export function localQueue(settings: LocalQueueSettings): LocalQueue {
  const { atOnce, random, onFailure, second = 1000 } = settings;
  const waiting: { message: IngestMessage; attempt: number }[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const watchers: (() => void)[] = [];
  let run: ((message: IngestMessage, attempt: number) => Promise<void>) | null = null;
  let stopped = false;

  const tryOne = async ({ message, attempt }: { message: IngestMessage; attempt: number }) => {
    try {
      await run?.(message, attempt);
    } catch (error) {
      const last = attempt >= MOST_RECEIVES;
      onFailure(message, error, last);
      if (last || stopped) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        waiting.push({ message, attempt: attempt + 1 });
        pump();
      }, backoffSeconds(attempt, random) * second);
      timers.add(timer);
    }
  };
  const pump = () => {
    while (run && !stopped && running.size < atOnce) {
      const next = waiting.shift();
      if (!next) break;
      const one = tryOne(next).finally(() => {
        running.delete(one);
        pump();
      });
      running.add(one);
    }
    if (running.size === 0 && (stopped || (waiting.length === 0 && timers.size === 0))) {
      for (const tell of watchers.splice(0)) tell();
    }
  };
  const quiet = () =>
    new Promise<void>((resolve) => {
      watchers.push(resolve);
      pump();
    });

  return {
    send: async (messages) => {
      waiting.push(...messages.map((message) => ({ message, attempt: 1 })));
      pump();
    },
    work: (work) => {
      run = work;
      pump();
    },
    idle: quiet,
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      await quiet();
    },
  };
}
