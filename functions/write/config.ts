import * as z from 'zod';

/** What the writing function is told beside what every function is. */
const Environment = z.object({
  QUEUE_URL: z.url().optional(),
  SQS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

/** Without a queue, articles can be sent but not fetched. @throws Error for what is not an address. */
export function writeConfig(environment: Readonly<Record<string, string | undefined>>): {
  readonly queueUrl: string | undefined;
  readonly sqsEndpoint: string | undefined;
} {
  const result = Environment.safeParse(environment);
  if (!result.success) throw new Error(`The environment is not right. ${result.error.message}`);
  return { queueUrl: result.data.QUEUE_URL, sqsEndpoint: result.data.SQS_ENDPOINT };
}
