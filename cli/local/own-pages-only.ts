import { QuoinError } from '#shared/model/errors.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;

/**
 * The local server takes writes without a token, since only this machine reaches it. A page open in a browser on
 * this machine reaches it too: so a request that comes from another site, or under another name, is refused.
 */
export async function ownPagesOnly(request: Request): Promise<{ name: string }> {
  const host = request.headers.get('Host') ?? '';
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  const foreign =
    !LOOPBACK.test(host) ||
    (origin !== null && origin !== `http://${host}`) ||
    (site !== null && site !== 'same-origin' && site !== 'none');
  if (foreign)
    throw new QuoinError(
      'forbidden',
      'The local server takes writes from this machine’s own programs only.',
    );
  return { name: 'this machine' };
}
