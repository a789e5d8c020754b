/** Every way in which Quoin refuses, by code. Each transport maps a code to its own form once. */
export const problems = {
  'invalid-parameter': { status: 422, title: 'A parameter is not valid' },
  'invalid-body': { status: 422, title: 'The body is not valid' },
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'reply-too-large': { status: 422, title: 'The reply would be too large' },
  'unreadable-article': { status: 422, title: 'No article could be read from this' },
  unauthorized: { status: 401, title: 'A token is needed' },
  forbidden: { status: 403, title: 'This is not allowed' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'not-acceptable': { status: 406, title: 'None of the asked-for forms can be given' },
  conflict: { status: 409, title: 'Something else changed this at the same time' },
  'key-reused': { status: 422, title: 'The Idempotency-Key came with another request before' },
  'in-progress': { status: 409, title: 'The first request with this Idempotency-Key still runs' },
  retracted: { status: 410, title: 'This quote was retracted' },
  'changed-since': { status: 412, title: 'This was changed since it was read' },
  'too-large': { status: 413, title: 'This is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'This content type is not read here' },
  'if-match-needed': { status: 428, title: 'Say which state is meant, by If-Match' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'fetch-bad-address': { status: 422, title: 'This address is not one that is fetched' },
  'fetch-forbidden': { status: 422, title: 'This address leads into a network that is not public' },
  'fetch-unresolved': { status: 502, title: 'The host’s name could not be looked up' },
  'fetch-unreachable': { status: 502, title: 'The host did not answer' },
  'fetch-robots': { status: 422, title: 'The site’s robots.txt does not allow it' },
  'fetch-redirects': { status: 502, title: 'The address redirects without end or without a goal' },
  'fetch-refused': { status: 502, title: 'The site answered that it has no such page' },
  'fetch-busy': { status: 502, title: 'The site could not answer at the moment' },
  'fetch-type': { status: 422, title: 'The page is of a type that is not read here' },
  'fetch-too-large': { status: 422, title: 'The page is too large' },
  'fetch-bomb': { status: 422, title: 'The page unpacks to far more than it was sent as' },
  'fetch-too-slow': { status: 502, title: 'The page took too long' },
  'fetch-cut-short': { status: 502, title: 'The page ended before its stated length' },
  'fetch-garbled': { status: 502, title: 'The reply is not well-formed' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The store is busy; try again' },
} as const;

export type ProblemCode = keyof typeof problems;

/** One thing that is wrong with a request: a parameter by name, or a place in the body by JSON pointer. */
export interface Fault {
  readonly parameter?: string;
  readonly pointer?: string;
  readonly detail: string;
}

/** An error with a code that a transport can map; its `detail` is safe to show. */
export class QuoinError extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly faults: readonly Fault[];

  constructor(code: ProblemCode, detail: string, faults: readonly Fault[] = []) {
    super(`${code}: ${detail}`);
    this.name = 'QuoinError';
    this.code = code;
    this.detail = detail;
    this.faults = faults;
  }
}
