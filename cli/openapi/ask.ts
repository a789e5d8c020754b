import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { localApp } from '#cli/local/server.ts';
import type { Table } from '#shared/store/client.ts';

const PUBLIC_URL = 'https://quoin.example';
const HOST = '127.0.0.1:8787';

export interface Question {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the API by address; the reply's JSON, or its text where it is none. @throws Error for a refusal. */
export type Ask = (path: string, question?: Question) => Promise<unknown>;

/** An API with bots that it answers for, whose addresses are a public one's. Pages are asked for, and never fetched. */
export function asker(table: Table): {
  ask: Ask;
  etag: (path: string) => Promise<string>;
  slack: (form: string) => Promise<unknown>;
  discord: (body: object) => Promise<unknown>;
  telegram: (body: object) => Promise<unknown>;
} {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signingSecret = 'an example signing secret';
  const secretToken = 'an-example-secret-token';
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const queue = { send: async () => undefined };
  const app = localApp(table, PUBLIC_URL, queue, {
    slack: { signingSecret },
    discord: { publicKey: raw },
    telegram: { secretToken },
  });
  const reply = async (path: string, { method, body, headers }: Question) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await app.fetch(
      new Request(`http://${HOST}${path}`, {
        headers: { Host: HOST, 'Content-Type': 'application/json', ...headers },
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        ...(body === undefined ? {} : { body: text }),
      }),
    );
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const ask: Ask = async (path, question = {}) => {
    const answer = await reply(path, question);
    const json = (answer.headers.get('Content-Type') ?? '').includes('json');
    return json ? answer.json() : answer.text();
  };
  const integration = (name: string, body: string, headers: Record<string, string>) =>
    ask(`/v1/integrations/${name}`, { body, headers });
  const now = () => String(Math.floor(Date.now() / 1000));
  return {
    ask,
    etag: async (path) => (await reply(path, {})).headers.get('ETag') ?? '',
    slack: (form) => {
      const timestamp = now();
      const hmac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${form}`);
      return integration('slack', form, {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Slack-Request-Timestamp': timestamp,
        'X-Slack-Signature': `v0=${hmac.digest('hex')}`,
      });
    },
    discord: (about) => {
      const [timestamp, body] = [now(), JSON.stringify(about)];
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      return integration('discord', body, {
        'X-Signature-Ed25519': signature,
        'X-Signature-Timestamp': timestamp,
      });
    },
    telegram: (about) =>
      integration('telegram', JSON.stringify(about), {
        'X-Telegram-Bot-Api-Secret-Token': secretToken,
      }),
  };
}
