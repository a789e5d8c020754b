const OPEN = /^\/v1\/(?:health|openapi\.json|problems\/[^/]*)$/;

/** What asks for a token where reads are keyed: the collection, not what says how to ask for it. */
export const keyed = (path: string): boolean =>
  /^\/(?:v1|feeds|q|a)\//.test(path) && !OPEN.test(path);
