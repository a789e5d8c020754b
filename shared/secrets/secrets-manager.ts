import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretReader } from './secret.ts';

/** Reads secrets by name or ARN from AWS Secrets Manager. */
export function secretsManager(
  client = new SecretsManagerClient({ maxAttempts: 3 }),
): SecretReader {
  return async (id) => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    if (SecretString === undefined) throw new Error(`The secret ${id} holds no text.`);
    return SecretString;
  };
}
