import { createHash, randomBytes } from 'node:crypto';
import { QuoinError } from '#shared/model/errors.ts';
import type { Scope, Token } from '#shared/model/token.ts';
import type { TokenStore } from '#shared/store/store.ts';

const FORM = /^quoin_[\w-]{43}$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits need no slow hash: nobody can guess them from their SHA-256. */
export async function makeToken(
  deps: { store: TokenStore; now: () => Date },
  name: string,
  scopes: readonly Scope[],
): Promise<{ secret: string; token: Token }> {
  const secret = `quoin_${randomBytes(32).toString('base64url')}`;
  const token: Token = {
    id: `t_${randomBytes(6).toString('hex')}`,
    name,
    scopes: [...scopes],
    createdAt: deps.now().toISOString(),
    revokedAt: null,
  };
  await deps.store.add(hashOf(secret), token);
  return { secret, token };
}

/** @throws QuoinError `unauthorized` without a good token, `forbidden` where it lacks the scope. */
export async function checkToken(
  store: TokenStore,
  authorization: string | null,
  scope: Scope,
): Promise<Token> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  if (!FORM.test(secret)) {
    throw new QuoinError('unauthorized', 'Send a token as `Authorization: Bearer quoin_…`.');
  }
  const token = await store.find(hashOf(secret));
  if (!token || token.revokedAt !== null) {
    throw new QuoinError('unauthorized', 'This token is not known, or was revoked.');
  }
  if (!token.scopes.includes(scope) && !token.scopes.includes('admin')) {
    throw new QuoinError('forbidden', `This token lacks the scope ${scope}.`);
  }
  return token;
}
