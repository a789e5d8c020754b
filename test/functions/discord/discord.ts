import { generateKeyPairSync, sign } from 'node:crypto';
import type { Wait } from '#functions/bots/in-time.ts';
import { discordApp } from '#functions/discord/app.ts';
import type { Library } from '#shared/tools/library.ts';

export const NOW = Date.parse('2026-05-04T12:00:00Z');

/** An app with a key pair of its own, and the means to sign as Discord does. */
export function newDiscord(library: Library, wait?: Wait) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const errors: string[] = [];
  const app = discordApp({
    library,
    secret: async () => ({ publicKey: raw.toString('hex') }),
    now: () => NOW,
    ...(wait && { wait }),
    log: { info: () => {}, error: (event) => void errors.push(event) },
    newRequestId: () => 'r1',
  });
  const send = async (body: string, over: { timestamp?: string; signature?: string } = {}) => {
    const timestamp = over.timestamp ?? String(NOW / 1000);
    const signature =
      over.signature ?? sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    return app.request('/v1/integrations/discord', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Signature-Timestamp': timestamp,
        'X-Signature-Ed25519': signature,
      },
      body,
    });
  };
  return { errors, send, ask: (interaction: object) => send(JSON.stringify(interaction)) };
}
