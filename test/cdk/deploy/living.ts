import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import type { Deployed } from './deployed.ts';
import { article, settings } from './trial.ts';

const json = { 'Content-Type': 'application/json' };

/** What an operator does in the years after: the commands of docs/operate.md, as they stand there. */
export function livesWith({ url, output, ask, quoin, aws }: Deployed): void {
  it('gives a caller an API key of their own, under the stage’s plan', async (context) => {
    const made = await aws(context, 'apigateway create-api-key --name someone --enabled');
    const { id } = JSON.parse(made);

    const plan = output('UsagePlan');
    const create = `apigateway create-usage-plan-key --usage-plan-id ${plan} --key-id ${id} --key-type API_KEY`;
    await aws(context, create);

    const keys = await aws(context, `apigateway get-usage-plan-keys --usage-plan-id ${plan}`);
    expect(JSON.parse(keys).items).toMatchObject([{ id, name: 'someone' }]);
  });

  it('has whoever wants to hear of alarms hear of them', async (context) => {
    const topic = output('AlarmTopic');

    await aws(
      context,
      `sns subscribe --topic-arn ${topic} --protocol email --notification-endpoint night@example.org`,
    );

    const list = await aws(context, `sns list-subscriptions-by-topic --topic-arn ${topic}`);
    expect(list).toContain('night@example.org');
  });

  it('turns tokens over: the new one writes, the old one no longer', async () => {
    const make = async (name: string) => {
      const { text } = await quoin(['token', 'create', '--name', name, '--scope', 'ingest']);
      const [, id = '', secret = ''] = /(\S+) ingest\n(quoin_\S+)/.exec(text) ?? [];
      expect(secret, text).not.toBe('');
      return { id, secret };
    };
    const write = async (secret: string) => {
      const headers = { ...json, Authorization: `Bearer ${secret}` };
      const body = JSON.stringify(article);
      return (await ask('WriteFunction', { method: 'POST', path: '/v1/articles', headers, body }))
        .status;
    };
    const old = await make('old');
    expect(await write(old.secret)).toBe(200);

    const fresh = await make('fresh');
    const revoked = await quoin(['token', 'revoke', old.id]);

    expect(revoked.text).toContain('is revoked');
    expect([await write(fresh.secret), await write(old.secret)]).toEqual([200, 401]);
    expect((await quoin(['token', 'list'])).text).toMatch(new RegExp(`${old.id}.*revoked`));
  });

  it('replays what was set aside', async () => {
    const deadLetters = output('DeadLettersUrl');
    const sqs = new SQSClient({
      endpoint: url(),
      region: 'us-east-1',
      credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    });
    const MessageBody = JSON.stringify({ what: 'no message of ours' });
    await sqs.send(new SendMessageCommand({ QueueUrl: deadLetters, MessageBody }));

    const args = ['replay', '--queue', output('QueueUrl'), '--dead-letters', deadLetters];
    const first = await quoin(args);
    const again = await quoin(args);

    expect([first.text, again.text]).toEqual(['1 queued again\n', '0 queued again\n']);
  });
}

/** A new version while people read, then another table in place of the old one. */
export function changesUnderReaders(
  { output, ask, deploy, aws }: Deployed,
  articleId: () => string,
): void {
  const readIt = () => ask('ReadFunction', { method: 'GET', path: `/v1/articles/${articleId()}` });

  it('updates what changed, and no reader sees an error meanwhile', async () => {
    const changed = {
      ...settings,
      functions: { ...settings.functions, read: { memory: 768, timeout: 8 } },
    };
    let going = true;
    const updated = deploy(changed).finally(() => {
      going = false;
    });

    const statuses: number[] = [];
    while (going) statuses.push((await readIt()).status);

    expect((await updated).match(/\(no changes\)/g)?.length).toBeLessThan(4);
    expect(statuses.length).toBeGreaterThan(5);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  it('serves a restored table in place of its own', async (context) => {
    const old = output('TableName');
    const restore = `dynamodb restore-table-to-point-in-time --source-table-name ${old} --target-table-name quoin-restored --use-latest-restorable-time`;
    await aws(context, restore);

    await deploy({ ...settings, data: { servedTable: 'quoin-restored' } });

    expect(output('TableName')).toBe('quoin-restored');
    expect((await readIt()).status).toBe(200);
    for (const line of [
      'dynamodb update-time-to-live --table-name quoin-restored --time-to-live-specification Enabled=true,AttributeName=expiresAt',
      'dynamodb update-continuous-backups --table-name quoin-restored --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true',
      'dynamodb update-table --table-name quoin-restored --deletion-protection-enabled',
    ]) {
      await aws(context, line);
    }
    const table = await aws(context, 'dynamodb describe-table --table-name quoin-restored');
    expect(JSON.parse(table).Table.DeletionProtectionEnabled).toBe(true);
  });
}
