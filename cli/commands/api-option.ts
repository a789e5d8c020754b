import { cliEnvironment } from '../config.ts';
import { ApiClient } from '../ingest/api-client.ts';

/** The client of the API named on the line, in QUOIN_URL, or of the local server. */
export function apiClient(api: string | undefined): { client: ApiClient; address: string } {
  const { QUOIN_URL, QUOIN_TOKEN, QUOIN_API_KEY, PORT } = cliEnvironment();
  const address = (api ?? QUOIN_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/+$/, '');
  const client = new ApiClient({ api: address, token: QUOIN_TOKEN, apiKey: QUOIN_API_KEY });
  return { client, address };
}

/** A whole number from 1 to 64, from a word of the command line. */
export function atOnce(word: string): number {
  const n = Number(word);
  if (!Number.isInteger(n) || n < 1 || n > 64) throw new Error('--at-once takes 1 to 64.');
  return n;
}
