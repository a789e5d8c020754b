import type * as z from 'zod';
import { type Fault, QuoinError } from '#shared/model/errors.ts';
import { inWords } from '#shared/model/in-words.ts';
import type { Parse } from './route.ts';

const MOST_FAULTS = 20;

/** More than this of a client's own words is not repeated to it. */
const quoted = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, 80);

/** Whether there is something to hold this, and it does not. */
function isMissing(path: readonly PropertyKey[], value: unknown): boolean {
  let [at, held]: [unknown, boolean] = [value, false];
  for (const name of path) {
    held = typeof at === 'object' && at !== null;
    at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
  }
  return held && at === undefined;
}

const said = (issue: z.core.$ZodIssue, value: unknown): string =>
  issue.code !== 'custom' && isMissing(issue.path, value) ? 'Is missing.' : inWords(issue);

/** A JSON pointer (RFC 6901); the whole document's is empty. */
const pointerTo = (path: readonly string[]): string =>
  path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function faultsOf(error: z.ZodError, value: unknown, where: 'path' | 'query' | 'body'): Fault[] {
  return error.issues.slice(0, MOST_FAULTS).flatMap((issue): Fault[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MOST_FAULTS).map((key) => {
        const name = quoted([...path, key]);
        const detail = `${name} is not known here.`;
        const pointer = pointerTo([...path, key.slice(0, 80)]);
        return where === 'body' ? { pointer, detail } : { parameter: name, detail };
      });
    }
    const name = quoted(where === 'query' ? path.slice(0, 1) : path);
    const detail = `${name || 'The body'}: ${said(issue, value)}`;
    return [where === 'body' ? { pointer: pointerTo(path), detail } : { parameter: name, detail }];
  });
}

/** zod's verdict as one problem that names every fault; a path that cannot name anything is simply not found. */
export const parse: Parse = (schema, value, where) => {
  if (!schema) {
    if (where === 'query') refuseAny(value);
    return {} as never;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data as never;
  const faults = faultsOf(result.error, value, where);
  const detail = faults.map((fault) => fault.detail).join(' ');
  throw new QuoinError(where === 'body' ? 'invalid-body' : 'invalid-parameter', detail, faults);
};

function refuseAny(query: unknown): void {
  const names = Object.keys((query ?? {}) as object).slice(0, MOST_FAULTS);
  if (names.length === 0) return;
  const faults = names.map((name) => ({
    parameter: name.slice(0, 80),
    detail: `${name.slice(0, 80)} is not known here.`,
  }));
  throw new QuoinError('invalid-parameter', faults.map((f) => f.detail).join(' '), faults);
}
