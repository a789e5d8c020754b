import * as z from 'zod';

/** What the poller is told by its environment. */
const Environment = z.object({
  TABLE_NAME: z.string().min(3).max(255),
  QUEUE_URL: z.url(),
  /** Stands in the User-Agent, so that a site's operator finds the one who fetches. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DYNAMODB_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SQS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});
export type FeedsConfig = z.infer<typeof Environment>;

/** @throws Error that names each variable that is missing or wrong. */
export function feedsConfig(
  environment: Readonly<Record<string, string | undefined>>,
): FeedsConfig {
  const result = Environment.safeParse(environment);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${faults.join('; ')}`);
}
