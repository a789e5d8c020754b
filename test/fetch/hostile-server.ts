import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach } from 'vitest';
import { type FetchPage, guardedPages } from '#shared/fetch/fetch-page.ts';
import type { FetchDeps } from '#shared/fetch/get.ts';

/** Public addresses that the tests' names stand for; only the dialling leads them to this machine. */
export const PUBLIC = '93.184.215.14';
export const ALSO_PUBLIC = '2606:2800:21f:cb07:6820:80da:af6b:8b2c';

const open: { close: () => unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return (server.address() as AddressInfo).port;
}

/** A server that answers by a listener; its robots.txt is missing unless it is given. */
export const serve = (
  listener: RequestListener,
  robots: { status: number; rules: string } = { status: 404, rules: '' },
): Promise<number> =>
  listening(
    createServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(robots.status).end(robots.rules);
      else listener(request, response);
    }),
  );

/** A server that answers any request but the one for robots.txt with raw bytes. */
export const serveRaw = (answer: (socket: Socket) => void): Promise<number> =>
  listening(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (asked) => {
        if (asked.toString().startsWith('GET /robots.txt')) {
          socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
        } else answer(socket);
      });
    }),
  );

export interface World {
  readonly fetchPage: FetchPage;
  /** The addresses that were connected to. */
  readonly dialled: string[];
  /** The names that were looked up. */
  readonly asked: string[];
}

/** A fetcher whose every name is `names`' (or PUBLIC), and whose public addresses all lead to `port`. */
export function world(
  port: number,
  names: Record<string, readonly (readonly string[])[] | 'never'> = {},
  patience = 5_000,
): World {
  const [dialled, asked]: [string[], string[]] = [[], []];
  const deps: FetchDeps = {
    resolve: async (host) => {
      const answers = names[host] ?? [[PUBLIC]];
      if (answers === 'never') return new Promise(() => {});
      const nth = asked.filter((name) => name === host).length;
      asked.push(host);
      return answers[Math.min(nth, answers.length - 1)] ?? [];
    },
    dial: ({ address }) => {
      dialled.push(address);
      return connect({ host: '127.0.0.1', port });
    },
    patience,
    userAgent: 'Quoin/0.1 (+https://quoin.example)',
  };
  return { fetchPage: guardedPages(deps), dialled, asked };
}
