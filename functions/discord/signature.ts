import { verifyKey } from 'discord-interactions';
import type { Delivery } from '#functions/bots/bot-app.ts';

/** Seconds that a request may be old, or ahead of this clock: later ones are replays. */
const MOST_SECONDS = 300;

/** Discord's signature: Ed25519 over timestamp and raw body. `now` in milliseconds. */
export async function isSigned(
  { headers, body }: Delivery,
  publicKey: string,
  now: number,
): Promise<boolean> {
  const timestamp = headers.get('X-Signature-Timestamp') ?? '';
  const signature = headers.get('X-Signature-Ed25519') ?? '';
  if (!/^\d{1,12}$/.test(timestamp) || !/^[0-9a-f]{128}$/i.test(signature)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > MOST_SECONDS) return false;
  return verifyKey(body, signature, timestamp, publicKey);
}
