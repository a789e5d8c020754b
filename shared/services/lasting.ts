const known = new WeakSet<object>();

/** Marks a view as one that is handed out again while nothing changes, and is never changed itself. */
export function lasting<T extends object>(view: T): T {
  known.add(view);
  return view;
}

/** Whether what was made of a view may be kept with it. */
export const isLasting = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && known.has(value);

/** Views of one kind, each made once of the thing it shows, for each way of showing it. */
export function lastingViews<Thing extends object, View extends object>() {
  const views = new WeakMap<Thing, Map<string, View>>();
  return (thing: Thing, way: string, make: () => View): View => {
    const made = views.get(thing) ?? new Map<string, View>();
    const found = made.get(way);
    if (found) return found;
    const view = lasting(make());
    views.set(thing, made.set(way, view));
    return view;
  };
}
