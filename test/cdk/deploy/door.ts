import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Deployed } from './deployed.ts';
import { openGateway } from './gateway.ts';

type Door = Awaited<ReturnType<typeof openGateway>>;

/** The deployed API asked by HTTP, as anyone asks it: see gateway.ts for what stands in for API Gateway. */
export function answersAtItsDoor({ url, output, quoin, aws }: Deployed): void {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-door-'));
  let door: Door | undefined;
  const open = async () => {
    const [apiId = ''] = output('Url').replace('https://', '').split('.');
    door ??= await openGateway(url(), apiId, 'trial');
    return door.url;
  };
  const ask = async (path: string, init: RequestInit = {}) => fetch((await open()) + path, init);

  afterAll(async () => {
    await door?.close();
    rmSync(folder, { recursive: true });
  });

  it('lets nobody read without a key, says so in the API’s own form, and shows health to all', async () => {
    const refused = await ask('/v1/quotes');
    const unknown = await ask('/v1/quotes', { headers: { 'X-Api-Key': 'a-key-of-nobody' } });
    const health = await ask('/v1/health');

    expect([refused.status, unknown.status, health.status]).toEqual([403, 403, 200]);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({
      code: 'forbidden',
      status: 403,
      detail: 'Send your API key in the X-Api-Key header.',
    });
  });

  it('refuses a method that an address does not take', async () => {
    const refused = await ask('/v1/health', { method: 'DELETE' });

    expect(refused.status).toBe(405);
    expect(await refused.json()).toMatchObject({ code: 'method-not-allowed' });
  });

  it('says in its description where it is served', async () => {
    const described = await (await ask('/v1/openapi.json')).json();

    expect(described).toMatchObject({ servers: [{ url: output('Url') }] });
  });

  it('takes an article from the operator’s own command, and gives its quotes to who has a key, until that goes', async (context) => {
    const made = JSON.parse(
      await aws(context, 'apigateway create-api-key --name reader --enabled'),
    );
    const headers = { 'X-Api-Key': made.value };
    const unplanned = await ask('/v1/quotes', { headers });
    const plan = output('UsagePlan');
    await aws(
      context,
      `apigateway create-usage-plan-key --usage-plan-id ${plan} --key-id ${made.id} --key-type API_KEY`,
    );
    const file = join(folder, 'bell.md');
    const story = ['# The bell rings again', 'The parish has its bell back.'];
    writeFileSync(file, [...story, '“I rang it twice,” said the verger, Petra Lind.'].join('\n\n'));
    const { text } = await quoin(['token', 'create', '--name', 'door', '--scope', 'ingest']);
    const token = /quoin_\S+/.exec(text)?.[0] ?? '';
    const ingest = async (env: Record<string, string>) =>
      quoin(['ingest', file], { QUOIN_URL: await open(), QUOIN_TOKEN: token, ...env });

    const keyless = await ingest({});
    const kept = await ingest({ QUOIN_API_KEY: made.value });
    const given = await ask('/v1/quotes', { headers });
    await aws(context, `apigateway delete-api-key --api-key ${made.id}`);
    const gone = await ask('/v1/quotes', { headers });

    expect(keyless.text).toContain('Send your API key in the X-Api-Key header.');
    expect(kept.text).toContain('kept: The bell rings again (1 quote)');
    expect(await given.text()).toContain('I rang it twice');
    expect([unplanned.status, given.status, gone.status]).toEqual([403, 200, 403]);
  });
}
