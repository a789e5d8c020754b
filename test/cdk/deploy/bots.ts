import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import type { Deployed } from './deployed.ts';
import { keyOf } from './endpoint.ts';
import { invoke } from './invoke.ts';
import { SLACK_SECRET } from './trial.ts';

const now = () => String(Math.floor(Date.now() / 1000));

const secrets = (endpoint: string, accessKeyId = 'testing') =>
  new SecretsManagerClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'testing' },
  });

/** Secrets as their operator fills them, then requests signed as the platforms sign them. */
export function botsAnswer({ url, output, ask }: Deployed): void {
  it('answers what Slack signed, by a secret that was there, and nobody else', async () => {
    const signingSecret = randomBytes(16).toString('hex');
    const SecretString = JSON.stringify({ signingSecret });
    await secrets(url()).send(new CreateSecretCommand({ Name: SLACK_SECRET, SecretString }));
    const slash = (key: string) => {
      const body = new URLSearchParams({ command: '/said', text: 'Ines Varga' }).toString();
      const at = now();
      const signature = createHmac('sha256', key).update(`v0:${at}:${body}`).digest('hex');
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Slack-Request-Timestamp': at,
        'X-Slack-Signature': `v0=${signature}`,
      };
      const path = '/v1/integrations/slack';
      return invoke(url(), output('SlackFunction'), { method: 'POST', path, headers, body });
    };

    const answered = await slash(signingSecret);
    const refused = await slash('somebody else');

    expect(answered.status, answered.text).toBe(200);
    expect(answered.json().response_type).toBe('ephemeral');
    expect(answered.text).toContain('The boat was never the difficulty');
    expect(refused.status, refused.text).toBe(401);
  });

  it('answers what Discord signed, once the empty secret is filled', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const ask = (interaction: object) => {
      const body = JSON.stringify(interaction);
      const at = now();
      const signature = sign(null, Buffer.from(`${at}${body}`), privateKey).toString('hex');
      const headers = {
        'Content-Type': 'application/json',
        'X-Signature-Timestamp': at,
        'X-Signature-Ed25519': signature,
      };
      const path = '/v1/integrations/discord';
      return invoke(url(), output('DiscordFunction'), { method: 'POST', path, headers, body });
    };

    const options = [{ name: 'speaker', type: 3, value: 'Ines Varga' }];

    await expect(ask({ type: 1 })).rejects.toThrow('is not as it should be: publicKey');
    const SecretString = JSON.stringify({ publicKey: raw.toString('hex') });
    const SecretId = output('DiscordSecretId');
    await secrets(url()).send(new PutSecretValueCommand({ SecretId, SecretString }));
    const pong = await ask({ type: 1 });
    const answered = await ask({ type: 2, data: { name: 'said', type: 1, options } });

    expect(pong.json()).toEqual({ type: 1 });
    expect(answered.status, answered.text).toBe(200);
    expect(answered.text).toContain('The boat was never the difficulty');
  });

  it('answers who has Telegram’s secret word, once the empty secret is filled', async () => {
    const secretToken = randomBytes(16).toString('hex');
    const update = (word: string) =>
      ask('TelegramFunction', {
        method: 'POST',
        path: '/v1/integrations/telegram',
        headers: { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': word },
        body: JSON.stringify({
          update_id: 1,
          message: { message_id: 7, chat: { id: 5, type: 'private' }, text: '/said Ines Varga' },
        }),
      });
    const SecretString = JSON.stringify({ secretToken });
    const SecretId = output('TelegramSecretId');
    await secrets(url()).send(new PutSecretValueCommand({ SecretId, SecretString }));

    const answered = await update(secretToken);
    const refused = await update('another word');

    expect(answered.status, answered.text).toBe(200);
    expect(answered.json()).toMatchObject({ method: 'sendMessage', chat_id: 5 });
    expect(answered.text).toContain('The boat was never the difficulty');
    expect(refused.status).toBe(401);
  });
}

export function botsKeepToTheirSecrets({ url, output }: Deployed): void {
  it('lets a bot read no secret but its own', async () => {
    const discord = secrets(url(), keyOf(output('DiscordFunction')));

    const read = (SecretId: string) => discord.send(new GetSecretValueCommand({ SecretId }));

    await expect(read(output('DiscordSecretId'))).resolves.toMatchObject({
      SecretString: expect.stringContaining('publicKey'),
    });
    await expect(read(SLACK_SECRET)).rejects.toThrow('is not authorized to perform');
  });
}
