import { createHmac } from 'node:crypto';
import type { Delivery } from '#functions/bots/bot-app.ts';
import { same } from '#functions/bots/same.ts';

/** Seconds that a request may be old, or ahead of this clock: later ones are replays. */
const MOST_SECONDS = 300;

/** Slack's v0 signature: HMAC-SHA256 over `v0:{timestamp}:{raw body}`. `now` in milliseconds. */
export function isSigned({ headers, body }: Delivery, signingSecret: string, now: number): boolean {
  const timestamp = headers.get('X-Slack-Request-Timestamp') ?? '';
  const signature = headers.get('X-Slack-Signature') ?? '';
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > MOST_SECONDS) return false;
  const hmac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`);
  return same(signature, `v0=${hmac.digest('hex')}`);
}
