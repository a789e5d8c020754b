/** One line of JSON an event, so that a log is searched by field and a line break in a text forges no entry. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

const plain = (value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;

export function jsonLog(write: (line: string) => void): Log {
  const at =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}) => {
      const shown = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, plain(value)]),
      );
      write(JSON.stringify({ level, event, ...shown }));
    };
  return { info: at('info'), error: at('error') };
}
