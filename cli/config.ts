import * as z from 'zod';

/** What the command line takes from the environment; an option on the line goes before it. */
const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 0–65535')
    .transform(Number)
    .pipe(z.int().max(65_535, 'must be a port number, 0–65535'))
    .default(8787),
  DYNAMODB_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .optional(),
  QUOIN_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  QUOIN_TOKEN: z.string().min(1).optional(),
  QUOIN_API_KEY: z.string().min(1).optional(),
  TABLE_NAME: z.string().min(3).optional(),
});
export type CliEnvironment = z.infer<typeof Environment>;

/** @throws Error that names the variable and says what it must be. */
export function cliEnvironment(): CliEnvironment {
  const result = Environment.safeParse(process.env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The environment is not right: ${faults.join('; ')}.`);
}
