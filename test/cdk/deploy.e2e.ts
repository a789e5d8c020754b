import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botsAnswer, botsKeepToTheirSecrets } from './deploy/bots.ts';
import { database } from './deploy/database.ts';
import type { Deployed } from './deploy/deployed.ts';
import { answersAtItsDoor } from './deploy/door.ts';
import { type Endpoint, lacking, startEndpoint } from './deploy/endpoint.ts';
import { type Asked, dropped, invoke, invokeWith, queued } from './deploy/invoke.ts';
import { changesUnderReaders, livesWith } from './deploy/living.ts';
import { newOperator } from './deploy/operator.ts';
import { functionsKeepToTheirRights } from './deploy/rights.ts';
import { run } from './deploy/run.ts';
import { article, settings } from './deploy/trial.ts';
import { counts } from './support/alarms.ts';
import { one } from './support/resources.ts';

const lack = lacking();
if (lack) console.log(`skipped: the deploy test needs a local AWS endpoint, and ${lack}.`);

interface Quote {
  text: string;
  speaker: { id: string; name: string } | null;
  permalink: string;
}

describe.skipIf(lack)('cdk deploy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-deploy-'));
  let endpoint: Endpoint;
  let operator: ReturnType<typeof newOperator>;
  let outputs: Record<string, Record<string, string>>;
  let articleId: string;
  let speakerId: string;

  const deploy = async () => {
    const args = ['deploy', '--all', '--require-approval', 'never', '-c', 'stage=trial'];
    const ran = await operator.cdk([...args, '--outputs-file', 'outputs.json', '--no-color']);
    expect(ran.code, ran.text).toBe(0);
    outputs = JSON.parse(readFileSync(join(operator.copy, 'outputs.json'), 'utf8'));
    return ran.text;
  };
  const output = (name: string): string => {
    const values = Object.values(outputs).flatMap((stack) => stack[name] ?? []);
    expect(values, name).toHaveLength(1);
    return values[0]!;
  };
  const ask = (name: string, asked: Asked) => invoke(endpoint.url, output(name), asked);
  const deployed: Deployed = {
    url: () => endpoint.url,
    output,
    ask,
    deploy: (changed) => {
      operator.settle('trial', changed);
      return deploy();
    },
    quoin: (args, more) => operator.quoin(args, output('TableName'), more),
    calls: (name) => endpoint.calls().filter((call) => call.function === output(name)),
    template: (name) => {
      const file = join(operator.copy, `cdk.out/quoin-trial-${name}.template.json`);
      return Template.fromJSON(JSON.parse(readFileSync(file, 'utf8')));
    },
    aws: async (context, line) => {
      if ((await operator.aws('--version')).code !== 0) context.skip('the AWS CLI is not here');
      const ran = await operator.aws(line);
      expect(ran.code, ran.text).toBe(0);
      return ran.text;
    },
  };

  beforeAll(async () => {
    endpoint = await startEndpoint(folder);
    operator = newOperator(folder, endpoint);
    operator.settle('trial', settings);
  });

  afterAll(async () => {
    await endpoint?.stop();
    rmSync(folder, { recursive: true });
  });

  it('says what to write where a stage is not there, and nothing else', async () => {
    const ran = await operator.cdk(['ls', '-c', 'stage=trail', '--no-color']);

    expect(ran.code).toBe(1);
    expect(ran.text).toContain(
      "There is no stage 'trail': write -c stage=trial, or add 'trail' to cdk/config/stages.ts.\n",
    );
    expect(ran.text).not.toMatch(/^\s+at /m);
  });

  it('bootstraps an account', async () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);

    const ran = await operator.cdk(['bootstrap', 'aws://123456789012/us-east-1'], elsewhere);

    expect(ran.code, ran.text).toBe(0);
  });

  it('deploys every stack', async () => {
    const said = await deploy();

    for (const stack of ['data', 'ingestion', 'api', 'operations']) {
      expect(said).toContain(`✅  quoin-trial-${stack}`);
    }
    expect(await endpoint.stubbed()).toEqual([
      'AWS::Budgets::Budget',
      'AWS::CodeDeploy::Application',
      'AWS::CodeDeploy::DeploymentGroup',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::Logs::MetricFilter',
      'AWS::Scheduler::Schedule',
    ]);
  });

  it('makes templates that cfn-lint has nothing against, where it is installed', async (context) => {
    const found = await run('cfn-lint', ['--version']).catch(() => undefined);
    if (found?.code !== 0) context.skip('cfn-lint is not installed');
    const out = join(operator.copy, 'cdk.out');
    const templates = readdirSync(out).filter((name) => name.endsWith('.template.json'));

    // W3005: the CDK itself names a dependency that is there already.
    const ran = await run('cfn-lint', ['-i', 'W3005', '--', ...templates], { cwd: out });

    expect(templates).toHaveLength(4);
    expect(ran.text).toBe('');
  });

  it('takes an article from who has a token that the operator made', async () => {
    const body = JSON.stringify(article);
    const asked = { method: 'POST', path: '/v1/articles', body };
    const made = await operator.quoin(
      ['token', 'create', '--name', 'desk', '--scope', 'ingest'],
      output('TableName'),
    );
    const token = /quoin_\S+/.exec(made.text)?.[0];
    expect(token, made.text).toBeDefined();
    const headers = { 'Content-Type': 'application/json' };

    const refused = await ask('WriteFunction', { ...asked, headers });
    const taken = await ask('WriteFunction', {
      ...asked,
      headers: { ...headers, Authorization: `Bearer ${token}` },
    });

    expect(refused.status).toBe(401);
    expect(taken.status, taken.text).toBe(201);
    articleId = taken.json().id;
  });

  it('gives its quotes out, word for word', async () => {
    const path = `/v1/articles/${articleId}/quotes`;

    const given = await ask('ReadFunction', { method: 'GET', path });

    expect(given.status, given.text).toBe(200);
    const quotes: Quote[] = given.json().items;
    const quote = quotes.find(({ text }) => text.startsWith('We could not find a crew for it'));
    expect(quote?.speaker?.name, given.text).toBe('Ines Varga');
    expect(quote?.permalink.startsWith(output('Url'))).toBe(true);
    speakerId = quote?.speaker?.id ?? '';
  });

  it('reads a file that is dropped into the bucket', async () => {
    const Bucket = output('DropBucket');
    const Key = 'in/lock-reopens.md';
    const Body = [
      '# Lock reopens after nine days',
      'The lower lock is open again.',
      '“It was one bolt,” said the lock keeper, Tomas Brandt.',
    ].join('\n\n');
    const s3 = new S3Client({
      endpoint: endpoint.url,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    });

    // Nobody invokes anything here: the bucket tells the queue, and the queue calls the worker.
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));

    const given = await ask('ReadFunction', { method: 'GET', path: '/v1/articles' });
    expect(given.text).toContain('Lock reopens after nine days');
  });

  it('queues an article that is given by its address, and says what came of it', async () => {
    const { text } = await deployed.quoin([
      'token',
      'create',
      '--name',
      'far',
      '--scope',
      'ingest',
    ]);
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${/quoin_\S+/.exec(text)?.[0]}`,
    };
    const body = JSON.stringify({ url: 'https://news.invalid/story' });
    const asked = { method: 'POST', path: '/v1/articles', headers, body };

    const taken = await ask('WriteFunction', asked);
    const path = `/v1/jobs/${taken.json().id}`;
    const job = await ask('WriteFunction', { method: 'GET', path, headers });

    expect(taken.status, taken.text).toBe(202);
    expect(job.json(), job.text).toMatchObject({ state: 'failed', attempts: 1 });
  });

  it('sets nothing aside silently: what cannot be read comes again', async () => {
    const event = queued(output('QueueUrl'), dropped(output('DropBucket'), 'in/gone.txt', '0'));
    const strange = queued(output('QueueUrl'), { what: 'is this?' });

    const failed = await invokeWith(endpoint.url, output('IngestFunction'), strange);
    const gone = await invokeWith(endpoint.url, output('IngestFunction'), event);

    const filter = one(
      deployed.template('ingestion'),
      'AWS::Logs::MetricFilter',
      'WorkerErrorsLogged',
    ).Properties;
    const counted = ({ logged }: { logged: string }) =>
      logged
        .split('\n')
        .filter((line) => /^\{.*\}$/.test(line) && counts(filter.FilterPattern, line));
    expect(counted(failed), failed.logged).not.toEqual([]);
    expect(counted(gone), gone.logged).toEqual([]);
    expect(failed.answer).toEqual({
      batchItemFailures: [{ itemIdentifier: strange.Records[0]?.messageId }],
    });
  });

  it('answers an assistant', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'said', arguments: { speaker: 'Ines Varga' } },
    });
    const headers = {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      'MCP-Protocol-Version': '2025-06-18',
    };

    const given = await ask('McpFunction', { method: 'POST', path: '/mcp', headers, body });

    expect(given.status, given.text).toBe(200);
    expect(given.text).toContain('The boat was never the difficulty');
  });

  botsAnswer(deployed);
  livesWith(deployed);
  answersAtItsDoor(deployed);

  it('looks for feeds that are due when the schedule says so', async () => {
    const { logged } = await invokeWith(endpoint.url, output('FeedsFunction'), {});

    expect(logged).toContain('"event":"feeds polled","fresh":0');
  });

  it.each([
    '/v1/health',
    '/v1/openapi.json',
    '/v1/articles',
    '/v1/quotes',
    '/v1/quotes/random',
    '/v1/speakers',
    '/v1/articles?speaker={speaker}',
    '/v1/speakers/{speaker}/quotes',
  ])('answers %s', async (address) => {
    const [path = '', filter] = address.replace('{speaker}', speakerId).split('?');
    const query = Object.fromEntries(new URLSearchParams(filter));

    const given = await ask('ReadFunction', { method: 'GET', path, query });

    expect(given.status, given.text).toBe(200);
  });

  functionsKeepToTheirRights(deployed);
  botsKeepToTheirSecrets(deployed);

  it('deploys again and finds nothing to change', async () => {
    const said = await deploy();

    expect(said.match(/\(no changes\)/g)).toHaveLength(4);
  });

  changesUnderReaders(deployed, () => articleId);

  it('destroys every stack, and the articles are still there', async () => {
    const TableName = output('TableName');

    const ran = await operator.cdk(['destroy', '--all', '--force', '-c', 'stage=trial']);

    expect(ran.code, ran.text).toBe(0);
    const { Items = [] } = await database(endpoint.url, 'testing').send(
      new ScanCommand({ TableName }),
    );
    expect(JSON.stringify(Items)).toContain(articleId);
  });
});
