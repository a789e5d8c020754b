import { isIP } from 'node:net';
import { QuoinError } from '#shared/model/errors.ts';
import { isPublicAddress } from './public-address.ts';

/** Looks a name up. All of its addresses, IPv4 and IPv6. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Where a request goes: the address that was checked is the one that is connected to. */
export interface Target {
  readonly url: URL;
  readonly address: string;
  readonly port: number;
  readonly secure: boolean;
}

const MOST_LENGTH = 2048;

const refuse = (detail: string) => new QuoinError('fetch-bad-address', detail);

/**
 * Parses by the WHATWG rules, under which `0x7f.1`, `2130706433` and `127。0。0。1` are all 127.0.0.1: what is checked
 * is what would be connected to. @throws QuoinError `fetch-bad-address`
 */
export function parseAddress(address: string, base?: URL): URL {
  const url = address.length <= MOST_LENGTH ? URL.parse(address, base?.href) : null;
  if (!url) throw refuse('The address is not an absolute http(s) URL of at most 2048 characters.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refuse('Only http and https are fetched.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refuse('An address with a user name or password in it is not fetched.');
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (port !== 80 && port !== 443 && port < 1024) {
    throw refuse('Of the ports below 1024 only 80 and 443 are fetched from.');
  }
  url.hash = '';
  return url;
}

/**
 * Finds where a URL leads. A name with any address outside the public Internet is refused whole: a mixed answer is
 * how a name is rebound. @throws QuoinError `fetch-forbidden`, `fetch-unresolved`; `fetch-unreachable` where the
 * look-up may do better later
 */
export async function locate(url: URL, resolve: Resolve): Promise<Target> {
  const secure = url.protocol === 'https:';
  const port = Number(url.port || (secure ? 443 : 80));
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) ? [host] : await lookUp(host, resolve);
  if (!addresses.every(isPublicAddress)) {
    throw new QuoinError('fetch-forbidden', `${host} is not an address of the public Internet.`);
  }
  const [address] = addresses;
  if (!address) throw unresolved(host);
  return { url, address, port, secure };
}

const unresolved = (host: string) =>
  new QuoinError('fetch-unresolved', `${host} has no address that could be found.`);

async function lookUp(host: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch (error) {
    const passes = error instanceof Error && 'code' in error && error.code === 'EAI_AGAIN';
    if (!passes) throw unresolved(host);
    throw new QuoinError('fetch-unreachable', `${host} could not be looked up at the moment.`);
  }
}
