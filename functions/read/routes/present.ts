import { QuoinError } from '#shared/model/errors.ts';

/** The thing, or a problem that says which one is missing. */
export function present<T>(thing: T | null | undefined, what: string, id: string): T {
  if (thing === null || thing === undefined) {
    throw new QuoinError('not-found', `There is no ${what} ${id}.`);
  }
  return thing;
}
