import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** The two eras of the protocol: with `server/discover`, and with the handshake that older clients open with. */
export const eras = [
  ['2026-07-28', { mode: { pin: '2026-07-28' } }],
  ['the handshake of 2025', { mode: 'legacy' }],
] as const;

export type Negotiation = (typeof eras)[number][1];

export const newClient = (versionNegotiation: Negotiation): Client =>
  new Client({ name: 'quoin-test', version: '1.0.0' }, { versionNegotiation });

/** The official client, speaking HTTP to an app without a port between them. */
export async function connectTo(
  app: (request: Request) => Response | Promise<Response>,
  negotiation: Negotiation,
): Promise<Client> {
  const client = newClient(negotiation);
  const transport = new StreamableHTTPClientTransport(new URL('https://quoin.example/mcp'), {
    fetch: async (address, init) => app(new Request(address, init)),
  });
  await client.connect(transport);
  return client;
}
