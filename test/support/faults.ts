import type { Table } from '#shared/store/client.ts';

/** A crash of our own making: what the SDK would never throw. */
export class Crash extends Error {}

/**
 * The same table, where the `nth` request (from 1) fails: `before` DynamoDB does it, or `after` it did and only the
 * answer is lost. All later requests fail too, as they do when a process dies.
 */
export function crashingAt(
  table: Table,
  nth: number,
  when: 'before' | 'after',
): { table: Table; crashed: () => boolean } {
  let calls = 0;
  const client = new Proxy(table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return async (command: Parameters<typeof target.send>[0]) => {
        calls++;
        if (calls > nth || (calls === nth && when === 'before'))
          throw new Crash(`request ${calls}`);
        const reply = await target.send(command);
        if (calls === nth || calls > nth) throw new Crash(`reply ${nth}`);
        return reply;
      };
    },
  });
  return { table: { ...table, client }, crashed: () => calls >= nth };
}
