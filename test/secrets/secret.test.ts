import {
  GetSecretValueCommand,
  type GetSecretValueCommandOutput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cachedSecret } from '#shared/secrets/secret.ts';
import { secretsManager } from '#shared/secrets/secrets-manager.ts';

const Schema = z.object({ word: z.string().min(3) });

function newSecret(texts: (string | Error)[]) {
  let time = 0;
  let reads = 0;
  const secret = cachedSecret(
    {
      read: async () => {
        const text = texts[Math.min(reads++, texts.length - 1)]!;
        if (text instanceof Error) throw text;
        return text;
      },
      now: () => time,
    },
    'quoin/slack',
    Schema,
  );
  const later = (ms: number) => {
    time += ms;
  };
  return { secret, reads: () => reads, later };
}

describe('a secret', () => {
  it('is read once, also by many at once, and again when it is old', async () => {
    const { secret, reads, later } = newSecret(['{"word":"first"}', '{"word":"second"}']);

    const many = await Promise.all([secret(), secret(), secret()]);
    later(299_999);
    const kept = await secret();
    later(1);
    const fresh = await secret();

    expect(many.map(({ word }) => word)).toEqual(['first', 'first', 'first']);
    expect(kept.word).toBe('first');
    expect(fresh.word).toBe('second');
    expect(reads()).toBe(2);
  });

  it('that could not be read is asked for again', async () => {
    const { secret } = newSecret([new Error('throttled'), '{"word":"there"}']);

    await expect(secret()).rejects.toThrow('throttled');
    expect(await secret()).toEqual({ word: 'there' });
  });

  it.each(['{"word":"x"}', 'not json sesame', '[]'])(
    'that is not as it should be is said so without its value: %s',
    async (text) => {
      const error = await newSecret([text])
        .secret()
        .catch((reason: Error) => reason);

      expect(String(error)).toMatch(
        /^Error: The secret quoin\/slack is not as it should be: \w+\.$/,
      );
      expect(String(error)).not.toContain('sesame');
    },
  );
});

describe('Secrets Manager', () => {
  const client = (output: Partial<GetSecretValueCommandOutput>) => {
    const asked: unknown[] = [];
    const fake = new SecretsManagerClient({ region: 'local' });
    fake.middlewareStack.add(
      () => async (args) => {
        asked.push(args.input);
        return { output: { $metadata: {}, ...output }, response: {} };
      },
      { step: 'initialize', name: 'answer' },
    );
    return { fake, asked };
  };

  it('is asked for the secret by its id', async () => {
    const { fake, asked } = client({ SecretString: '{"word":"open"}' });

    const text = await secretsManager(fake)('quoin/slack');

    expect(text).toBe('{"word":"open"}');
    expect(asked).toEqual([new GetSecretValueCommand({ SecretId: 'quoin/slack' }).input]);
  });

  it('that holds no text is said so', async () => {
    await expect(secretsManager(client({}).fake)('quoin/slack')).rejects.toThrow(
      'The secret quoin/slack holds no text.',
    );
  });
});
