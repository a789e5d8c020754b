import * as z from 'zod';

/** What the worker is told by its environment. */
const Environment = z.object({
  TABLE_NAME: z.string().min(3).max(255),
  QUEUE_URL: z.url(),
  /** The bucket that files are dropped in; without it, S3's announcements are refused. */
  DROP_BUCKET: z.string().min(3).max(63).optional(),
  /** Stands in the User-Agent, so that a site's operator finds the one who fetches. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DYNAMODB_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SQS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});
export type IngestConfig = z.infer<typeof Environment>;

/** @throws Error that names each variable that is missing or wrong. */
export function ingestConfig(
  environment: Readonly<Record<string, string | undefined>>,
): IngestConfig {
  const result = Environment.safeParse(environment);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${faults.join('; ')}`);
}
