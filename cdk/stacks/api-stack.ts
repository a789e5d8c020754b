import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type Bot, type BotName, botNames, bots } from '../config/bots.ts';
import type { Settings } from '../config/settings.ts';
import { BotSecret } from '../constructs/bot-secret.ts';
import { Edge } from '../constructs/edge.ts';
import { EdgeWord } from '../constructs/edge-word.ts';
import { FailingReplies } from '../constructs/failing-replies.ts';
import { OwnDomain } from '../constructs/own-domain.ts';
import { QuoinApi } from '../constructs/quoin-api.ts';
import { QuoinFunction } from '../constructs/quoin-function.ts';
import type { QuoinTable } from '../constructs/quoin-table.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';

export interface ApiStackProps extends StackProps {
  readonly settings: Settings;
  readonly table: QuoinTable;
  /** Where articles to be fetched are queued, in a stage that has it. */
  readonly queue?: WorkQueue | undefined;
}

/** The HTTPS endpoints and the functions that answer them. */
export class ApiStack extends Stack {
  readonly api: QuoinApi;
  readonly read: QuoinFunction;
  readonly write: QuoinFunction;
  readonly mcp?: QuoinFunction;
  /** Those that the stage has. */
  readonly bots: { [name in BotName]?: QuoinFunction } = {};
  /** Where readers reach it: permalinks begin so. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, { settings, table, queue, ...props }: ApiStackProps) {
    super(scope, id, props);
    const word = settings.api.cdn ? new EdgeWord(this, 'EdgeWord') : undefined;
    this.api = new QuoinApi(this, 'Api', settings, word?.value);
    this.publicUrl = this.front(settings, word);
    const { publicUrl } = this;
    const { functions } = settings;
    const rolledBackBy =
      functions.rollout === 'canary'
        ? [new FailingReplies(this, 'FailingReplies', this.api.rest).alarm]
        : [];
    const common = { rollout: functions.rollout, rolledBackBy, logDays: settings.logs.days };
    const environment = { TABLE_NAME: table.table.tableName, PUBLIC_URL: publicUrl };
    const reading = {
      ...environment,
      ...(settings.api.reads === 'token' && { READS: 'token' }),
    };
    this.read = new QuoinFunction(this, 'Read', {
      ...common,
      entry: 'functions/read/main.ts',
      description: 'Quoin read: answers GET and HEAD',
      settings: functions.read,
      environment: reading,
    });
    table.grantRead(this.read);
    this.write = new QuoinFunction(this, 'Write', {
      ...common,
      entry: 'functions/write/main.ts',
      description: 'Quoin write: takes articles and corrections',
      settings: functions.write,
      environment: { ...environment, ...(queue && { QUEUE_URL: queue.queue.queueUrl }) },
    });
    table.grantWrite(this.write);
    queue?.grantSend(this.write);
    if (functions.mcp) {
      this.mcp = new QuoinFunction(this, 'Mcp', {
        ...common,
        entry: 'functions/mcp/main.ts',
        description: 'Quoin MCP: answers assistants',
        settings: functions.mcp,
        environment: reading,
      });
      table.grantRead(this.mcp);
      new CfnOutput(this, 'McpFunction', { value: this.mcp.function.functionName });
    }
    for (const name of botNames) {
      const bot = settings.bots[name];
      if (!bot) continue;
      const { id: botId, description, puts }: Bot = bots[name];
      const secret = new BotSecret(this, `${botId}Secret`, bot.secret);
      const answerer = new QuoinFunction(this, botId, {
        ...common,
        entry: `functions/${name}/main.ts`,
        description,
        settings: bot,
        environment: { ...environment, BOT_SECRET: secret.secretId },
      });
      table.grantRead(answerer);
      if (puts !== undefined) table.grantPut(answerer, puts);
      secret.grantRead(answerer);
      this.bots[name] = answerer;
      new CfnOutput(this, `${botId}Function`, { value: answerer.function.functionName });
      new CfnOutput(this, `${botId}SecretId`, { value: secret.secretId });
    }
    const { read, write, mcp } = this;
    this.api.serve({ read, write, ...(mcp && { mcp }), ...this.bots });
    this.api.addProblems(publicUrl);

    new CfnOutput(this, 'Url', { value: publicUrl });
    new CfnOutput(this, 'ReadFunction', { value: this.read.function.functionName });
    new CfnOutput(this, 'WriteFunction', { value: this.write.function.functionName });
  }

  /** What stands before API Gateway, if anything, and the address it is reached at. */
  private front(settings: Settings, word: EdgeWord | undefined): string {
    const { domain } = settings.api;
    if (word) {
      const { rest, ownUrl } = this.api;
      return new Edge(this, 'Edge', { rest, ownUrl, word: word.value, settings }).url;
    }
    if (!domain) return this.api.ownUrl;
    new OwnDomain(this, 'Domain', this.api.rest, domain);
    return `https://${domain.name}`;
  }
}
