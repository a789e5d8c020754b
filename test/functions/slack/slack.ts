import { createHmac, randomBytes } from 'node:crypto';
import type { Wait } from '#functions/bots/in-time.ts';
import { slackApp } from '#functions/slack/app.ts';
import type { SlackSecret } from '#functions/slack/secret.ts';
import type { Library } from '#shared/tools/library.ts';
import { PUBLIC_URL } from '#test/support/collection.ts';

export const NOW = Date.parse('2026-05-04T12:00:00Z');

export interface Sent {
  readonly address: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

/** An app with a secret of its own, what it sent out, and what it logged as an error. */
export function newSlack(
  library: Library,
  options: { secret?: Partial<SlackSecret>; reply?: () => Promise<Response>; wait?: Wait } = {},
) {
  const signingSecret = randomBytes(16).toString('hex');
  const sent: Sent[] = [];
  const errors: string[] = [];
  const app = slackApp({
    library,
    secret: async () => ({ signingSecret, botToken: 'xoxb-test', ...options.secret }),
    publicUrl: PUBLIC_URL,
    ...(options.wait && { wait: options.wait }),
    fetch: async (address, init) => {
      const headers = new Headers(init.headers);
      const body: unknown = JSON.parse(String(init.body));
      sent.push({ address, authorization: headers.get('Authorization'), body });
      return options.reply?.() ?? Response.json({ ok: true });
    },
    now: () => NOW,
    log: { info: () => {}, error: (event) => void errors.push(event) },
    newRequestId: () => 'r1',
  });
  const post = async (body: string, type: string, headers: Record<string, string> = {}) => {
    const timestamp = String(NOW / 1000);
    const digest = createHmac('sha256', signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    return app.request('/v1/integrations/slack', {
      method: 'POST',
      headers: {
        'Content-Type': type,
        'X-Slack-Request-Timestamp': timestamp,
        'X-Slack-Signature': `v0=${digest}`,
        ...headers,
      },
      body,
    });
  };
  const form = (fields: Record<string, string>, headers?: Record<string, string>) =>
    post(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', headers);
  return {
    sent,
    errors,
    form,
    command: (name: string, text: string) => form({ command: `/${name}`, text }),
    interact: (payload: object) => form({ payload: JSON.stringify(payload) }),
    event: (body: object, headers?: Record<string, string>) =>
      post(JSON.stringify(body), 'application/json', headers),
  };
}
