import { Agent, request as ask } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Heard } from './judge.ts';
import type { WireRequest } from './requests.ts';

export interface Sender {
  /** Null where the server closed the line without an answer. */
  send(request: WireRequest): Promise<Heard | null>;
  close(): void;
}

/** Sends over real sockets, a few kept open. */
export function senderTo(port: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const once = ({ method, path, headers: given, body }: WireRequest) =>
    new Promise<Heard | null | 'again'>((resolve) => {
      // Node sends no length with a DELETE's body unless it is told to.
      const length = body ? { 'Content-Length': Buffer.byteLength(body) } : {};
      const headers = { ...given, ...length };
      const outgoing = ask(
        { host: '127.0.0.1', port, method, path, headers, agent },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', () => resolve(null));
          incoming.on('end', () => {
            const header = (name: string) => {
              const value = incoming.headers[name.toLowerCase()];
              return value === undefined ? null : String(value);
            };
            resolve({
              status: incoming.statusCode ?? 0,
              type: header('Content-Type'),
              header,
              body: unpacked(Buffer.concat(chunks), header('Content-Encoding')),
            });
          });
        },
      );
      // A server may close a kept line just when the next request goes out on it.
      outgoing.on('error', () => resolve(outgoing.reusedSocket ? 'again' : null));
      outgoing.end(body);
    });
  const send = async (request: WireRequest): Promise<Heard | null> => {
    const reply = await once(request);
    return reply === 'again' ? send(request) : reply;
  };
  return { send, close: () => agent.destroy() };
}

function unpacked(bytes: Buffer, encoding: string | null): string {
  if (encoding === null || bytes.length === 0) return bytes.toString('utf8');
  const unpack = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[encoding];
  if (!unpack) throw new Error(`Content-Encoding ${encoding}`);
  return unpack(bytes).toString('utf8');
}
