import { expect, it } from 'vitest';
import { reaching } from '#cli/bots/reach.ts';

it('says who was not reached, and why, and no address, which may hold a token', async () => {
  const ask = reaching('Telegram', async () => {
    throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
  });

  await expect(ask('https://api.telegram.example/botSECRET/getMe')).rejects.toThrow(
    /^Telegram could not be reached: getaddrinfo ENOTFOUND$/,
  );
});

it('leaves an answer as it is', async () => {
  const ask = reaching('Discord', async () => new Response('no', { status: 401 }));

  expect((await ask('https://discord.example')).status).toBe(401);
});
