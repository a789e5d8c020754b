import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { QuoinError } from '#shared/model/errors.ts';
import type { Target } from './target.ts';

/** Opens a connection to the very address it is given, looking nothing up. */
export type Dial = (target: Target) => Socket;

export const dial: Dial = ({ url, address, port, secure }) =>
  secure
    ? connectTls({
        host: address,
        port,
        ALPNProtocols: ['http/1.1'],
        // A certificate for an address is checked against the address; TLS takes no address as a name.
        ...(isIP(url.hostname.replace(/[[\]]/g, '')) ? {} : { servername: url.hostname }),
      })
    : connect({ host: address, port });

const HEADER_BYTES = 32_768;

/** Errors by what the parser, the socket or TLS says of itself; never by the wording. */
function coded(error: unknown): QuoinError {
  if (error instanceof QuoinError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('HPE_')) {
    return new QuoinError('fetch-garbled', 'The reply is not well-formed HTTP.');
  }
  return new QuoinError(
    'fetch-unreachable',
    'The connection could not be made, or was broken off.',
  );
}

/**
 * Sends one GET and gives the reply once its head is there. Follows nothing, keeps nothing open.
 * @throws QuoinError `fetch-unreachable`, `fetch-garbled`, or the reason with which `signal` was aborted
 */
export function request(
  target: Target,
  headers: Record<string, string>,
  { dial, signal }: { dial: Dial; signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      method: 'GET',
      host: target.url.hostname,
      port: target.port,
      path: target.url.pathname + target.url.search,
      headers: { Host: target.url.host, ...headers, Connection: 'close' },
      // Without an agent: one would look the name up itself.
      createConnection: () => dial(target),
      maxHeaderSize: HEADER_BYTES,
      signal,
    };
    const send = target.secure ? httpsRequest : httpRequest;
    const outgoing = send(options, resolve);
    outgoing.on('error', (error) => reject(signal.aborted ? coded(signal.reason) : coded(error)));
    outgoing.end();
  });
}
