import type { Table } from '#shared/store/client.ts';

/** The same table, which notes each request by its command's name. */
export function counting(table: Table): { table: Table; calls: string[] } {
  const calls: string[] = [];
  const client = new Proxy(table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return (command: Parameters<typeof target.send>[0]) => {
        calls.push(command.constructor.name);
        return target.send(command);
      };
    },
  });
  return { table: { ...table, client }, calls };
}
