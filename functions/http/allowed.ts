import operations from './operations.generated.json' with { type: 'json' };

/** Matches the addresses of a route's path, parameters and all. */
export const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

const patterns = Object.entries(operations).map(([path, methods]) => ({
  pattern: pathPattern(path),
  methods,
}));

/** The methods that an address takes in the whole API, whichever function serves them; null: no such address. */
export function allowed(path: string): readonly string[] | null {
  const found = patterns.filter(({ pattern }) => pattern.test(path));
  return found.length > 0 ? [...new Set(found.flatMap(({ methods }): string[] => methods))] : null;
}
