import { crossOrigin as assistantsFromPages } from '#shared/tools/mcp-cross-origin.ts';
import type { BotName } from './bots.ts';

/** The functions that API Gateway calls. */
export type Answerer = 'read' | 'write' | 'mcp' | BotName;

type Methods = Readonly<Record<string, Answerer>>;

const reads = { GET: 'read', HEAD: 'read' } as const;
const writes = { POST: 'write', PUT: 'write', PATCH: 'write', DELETE: 'write' } as const;
const assistants = { POST: 'mcp', GET: 'mcp', DELETE: 'mcp' } as const;

/** One path of the API: who answers which method there, and whether an API key is asked for. */
export interface Route {
  /** API Gateway takes the most precise path; `{proxy+}` is every path below. */
  readonly path: string;
  readonly methods: Methods;
  /** Asked for when the stage's reads are set to `api-key`: what says how to ask stays open. */
  readonly keyed: boolean;
  /** There only in a stage that has a path below it. */
  readonly step?: true;
  /** What pages of other sites may send there, where it is not what they may send everywhere. */
  readonly crossOrigin?: CrossOrigin;
}

export interface CrossOrigin {
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
}

/** What only operators read lies beside what they write: jobs, feeds, reports, a quote's history. */
const operators = { GET: 'write', HEAD: 'write', ...writes } as const;

/**
 * A path that another begins with needs a line of its own: API Gateway looks for the resource first, and does not
 * fall back to `{proxy+}` when that has no such method.
 */
export const routes: readonly Route[] = [
  { path: '/', methods: reads, keyed: false },
  { path: '/{proxy+}', methods: reads, keyed: false },
  { path: '/q', methods: reads, keyed: false },
  { path: '/q/{proxy+}', methods: reads, keyed: true },
  { path: '/a', methods: reads, keyed: false },
  { path: '/a/{proxy+}', methods: reads, keyed: true },
  { path: '/feeds', methods: reads, keyed: true },
  { path: '/feeds/{proxy+}', methods: reads, keyed: true },
  { path: '/v1', methods: reads, keyed: false },
  { path: '/v1/{proxy+}', methods: { ...reads, ...writes }, keyed: true },
  { path: '/v1/quotes', methods: { ...reads, ...writes }, keyed: true },
  { path: '/v1/quotes/{id}', methods: { ...reads, ...writes }, keyed: true },
  { path: '/v1/quotes/{id}/{proxy+}', methods: { ...reads, ...writes }, keyed: true },
  { path: '/v1/quotes/{id}/history', methods: operators, keyed: true },
  { path: '/v1/jobs', methods: operators, keyed: true },
  { path: '/v1/jobs/{proxy+}', methods: operators, keyed: true },
  { path: '/v1/feeds', methods: operators, keyed: true },
  { path: '/v1/feeds/{proxy+}', methods: operators, keyed: true },
  { path: '/v1/reports', methods: operators, keyed: true },
  { path: '/v1/verify', methods: { ...reads, POST: 'read' }, keyed: true },
  { path: '/v1/integrations', methods: reads, keyed: true, step: true },
  { path: '/v1/integrations/slack', methods: { POST: 'slack' }, keyed: false },
  { path: '/v1/integrations/discord', methods: { POST: 'discord' }, keyed: false },
  { path: '/v1/integrations/telegram', methods: { POST: 'telegram' }, keyed: false },
  { path: '/v1/health', methods: reads, keyed: false },
  { path: '/v1/openapi.json', methods: reads, keyed: false },
  { path: '/v1/problems', methods: reads, keyed: false },
  { path: '/v1/problems/{proxy+}', methods: reads, keyed: false },
  { path: '/mcp', methods: assistants, keyed: true, crossOrigin: assistantsFromPages },
];

/** What other sites' pages may send: reads only, as the functions say too. */
export const crossOrigin: CrossOrigin = {
  allowMethods: Object.keys(reads),
  allowHeaders: ['Accept', 'Authorization', 'If-None-Match', 'X-Api-Key'],
};

/** How long a browser may rely on either: preflights cost no invocation, but a round trip. Seconds. */
export const crossOriginMaxAge = 86_400;
