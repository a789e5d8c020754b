const reads = ['GET', 'HEAD'];
const writes = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** One path of the API: who answers which method there, and whether an API key is asked for. */
export interface Route {
  /** API Gateway takes the most precise path; `{proxy+}` is every path below. */
  readonly path: string;
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Asked for when the stage's reads are set to `api-key`: pages for people stay open. */
  readonly keyed: boolean;
}

export const routes: readonly Route[] = [
  { path: '/', read: reads, write: [], keyed: false },
  { path: '/{proxy+}', read: reads, write: [], keyed: false },
  { path: '/v1', read: reads, write: [], keyed: false },
  { path: '/v1/{proxy+}', read: reads, write: writes, keyed: true },
  { path: '/v1/health', read: reads, write: [], keyed: false },
  { path: '/v1/openapi.json', read: reads, write: [], keyed: false },
  { path: '/v1/problems/{proxy+}', read: reads, write: [], keyed: false },
];

/** What other sites' pages may send: reads only, as the functions say too; preflights cost no invocation. */
export const crossOrigin = {
  allowMethods: reads,
  allowHeaders: ['Accept', 'If-None-Match', 'X-Api-Key'],
  maxAgeSeconds: 86_400,
} as const;
