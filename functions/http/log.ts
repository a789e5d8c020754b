/** One line of JSON an event, so that a log is searched by field and a line break in a text forges no entry. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

const plain = (value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;

/** Lambda takes a line without a time for one of level INFO, whatever it says, and no alarm would hear of it. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  const at =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}) => {
      const shown = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, plain(value)]),
      );
      write(JSON.stringify({ timestamp: now().toISOString(), level, event, ...shown }));
    };
  return { info: at('info'), error: at('error') };
}

/** To a stream of the process, by its own clock. */
export const logTo = (stream: { write(text: string): unknown }): Log =>
  jsonLog(
    (line) => stream.write(`${line}\n`),
    () => new Date(),
  );
