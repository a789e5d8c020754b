import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import type { IngestMessage, Queue } from '#shared/queue/queue.ts';
import type { Table } from '#shared/store/client.ts';

/** What an operation touches: the table and the queue. */
export interface World {
  readonly table: Table;
  readonly queue: Queue;
}

/** `crash`: the process dies, so no later call is made. `timeout`: the call was done, its answer is lost. */
export const FAULTS = ['crash before', 'crash after', 'throttle', 'timeout', 'duplicate'] as const;
export type Fault = (typeof FAULTS)[number];

/** An error of our own making: what neither the SDK nor Quoin would throw. */
export class Crash extends Error {}

export interface Injection {
  readonly fault: Fault;
  /** At which call, from 1. */
  readonly nth: number;
  /** Somebody reads, just before and just after that call. */
  readonly meanwhile: () => Promise<void>;
  /** The same operation, delivered a second time, runs to its end before that call. */
  readonly twin: () => Promise<void>;
}

export interface Faulty extends World {
  /** False where the operation ended in fewer calls. */
  readonly injected: () => boolean;
}

/** The same world, in which one call fails. */
export function inject(world: World, { fault, nth, meanwhile, twin }: Injection): Faulty {
  let calls = 0;
  let dead = false;

  const hit = async <T>(call: () => Promise<T>): Promise<T> => {
    await meanwhile();
    if (fault === 'duplicate') {
      await twin();
      return call();
    }
    if (fault === 'throttle') {
      throw new ProvisionedThroughputExceededException({ message: 'injected', $metadata: {} });
    }
    if (fault === 'crash before') {
      dead = true;
      throw new Crash('before');
    }
    await call();
    dead = fault === 'crash after';
    await meanwhile();
    throw new Crash(fault);
  };
  const around = async <T>(call: () => Promise<T>): Promise<T> => {
    if (dead) throw new Crash('dead');
    calls++;
    const reply = await (calls === nth ? hit(call) : call());
    if (dead) throw new Crash('dead');
    return reply;
  };

  const client = new Proxy(world.table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return (command: Parameters<typeof target.send>[0]) => around(() => target.send(command));
    },
  });
  return {
    table: { ...world.table, client },
    queue: {
      send: (messages: readonly IngestMessage[]) => around(() => world.queue.send(messages)),
    },
    injected: () => calls >= nth,
  };
}
