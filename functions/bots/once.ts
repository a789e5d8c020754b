/**
 * What was answered to the last `most` deliveries, by their ids: one that comes again gets the same answer, also while
 * that is still being made, and nothing is done twice. What failed is forgotten, so that it can be tried again.
 */
export function oncePerId<T>(most: number): (id: number, make: () => Promise<T>) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return (id, make) => {
    const before = known.get(id);
    if (before) return before;
    const made = make();
    known.set(id, made);
    made.catch(() => known.delete(id));
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
}
