import * as z from 'zod';

/** What a function is told by its environment; the only place that looks there. */
const Environment = z.object({
  TABLE_NAME: z.string().min(3).max(255),
  /** Where readers reach this Quoin; permalinks start with it. Without it they are relative to the API. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .default(''),
  /** `token`: reads ask for a bearer token with the scope `read`. */
  READS: z.enum(['open', 'token']).default('open'),
  DYNAMODB_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

export interface Config {
  readonly tableName: string;
  readonly publicUrl: string;
  readonly endpoint: string | undefined;
  readonly reads: 'open' | 'token';
}

/** @throws Error that names each variable that is missing or wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = Environment.safeParse(environment);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete. ${faults.join('; ')}`);
  }
  const { TABLE_NAME, PUBLIC_URL, DYNAMODB_ENDPOINT, READS } = result.data;
  return {
    tableName: TABLE_NAME,
    publicUrl: PUBLIC_URL,
    endpoint: DYNAMODB_ENDPOINT,
    reads: READS,
  };
}
