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
];

/** What browsers on other sites may send; replies of the functions say themselves what may be read. */
export const crossOrigin = {
  allowHeaders: [
    'Accept',
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-None-Match',
    'X-Api-Key',
    'X-Request-Id',
  ],
  maxAgeHours: 2,
} as const;
