import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { IngestMessage, Queue } from '#shared/queue/queue.ts';
import type { Table } from '#shared/store/client.ts';

/** What an operation touches: the table and the queue. */
export interface World {
  readonly table: Table;
  readonly queue: Queue;
}

/**
 * `crash`: the process dies, so no later call is made. `timeout`: the call was done, its answer is lost. `throttle`:
 * the call is refused; of a batch, as DynamoDB does it, half is done and the rest handed back.
 */
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

type Command = Parameters<Table['client']['send']>[0];

/** What does the first half of a batch and hands back the rest; nothing for other calls, and for a batch of one. */
function halfOf({ name, client }: Table, command: Command): (() => Promise<never>) | undefined {
  if (command instanceof BatchWriteCommand) {
    const writes = command.input.RequestItems?.[name] ?? [];
    const middle = Math.floor(writes.length / 2);
    if (middle === 0) return;
    return async () => {
      const RequestItems = { [name]: writes.slice(0, middle) };
      await client.send(new BatchWriteCommand({ RequestItems }));
      return { UnprocessedItems: { [name]: writes.slice(middle) } } as never;
    };
  }
  if (command instanceof BatchGetCommand) {
    const { Keys = [], ...how } = command.input.RequestItems?.[name] ?? {};
    const middle = Math.floor(Keys.length / 2);
    if (middle === 0) return;
    return async () => {
      const RequestItems = { [name]: { ...how, Keys: Keys.slice(0, middle) } };
      const { Responses } = await client.send(new BatchGetCommand({ RequestItems }));
      return { Responses, UnprocessedKeys: { [name]: { Keys: Keys.slice(middle) } } } as never;
    };
  }
  return;
}

/** The same world, in which one call fails. */
export function inject(world: World, { fault, nth, meanwhile, twin }: Injection): Faulty {
  let calls = 0;
  let dead = false;

  const hit = async <T>(call: () => Promise<T>, half?: () => Promise<T>): Promise<T> => {
    await meanwhile();
    if (fault === 'throttle' && half) return half();
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
  const around = async <T>(call: () => Promise<T>, half?: () => Promise<T>): Promise<T> => {
    if (dead) throw new Crash('dead');
    calls++;
    const reply = await (calls === nth ? hit(call, half) : call());
    if (dead) throw new Crash('dead');
    return reply;
  };

  const client = new Proxy(world.table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return (command: Parameters<typeof target.send>[0]) =>
        around(() => target.send(command), halfOf(world.table, command));
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
