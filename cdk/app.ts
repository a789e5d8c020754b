import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { quoinTable } from '#shared/store/table.ts';
import { deployTo } from './config/deploy-to.ts';
import { loadSettings, SettingsError } from './config/load-settings.ts';
import type { Settings } from './config/settings.ts';
import { stages } from './config/stages.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { IngestionStack } from './stacks/ingestion-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';

/** Makes the stacks of one stage. The only place that does. */
export function makeStacks(app: App, settings: Settings) {
  const { stage } = settings;
  const env = deployTo(settings);
  const props = { env, settings };
  const data = new DataStack(app, `quoin-${stage}-data`, {
    ...props,
    description: `Quoin ${stage}: the articles and quotes`,
    definition: quoinTable,
    terminationProtection: settings.data.lockStack,
  });
  const { ingest } = settings.functions;
  const ingestion =
    ingest &&
    new IngestionStack(app, `quoin-${stage}-ingestion`, {
      ...props,
      description: `Quoin ${stage}: what fetches and reads articles`,
      ingest,
      table: data.table,
    });
  const api = new ApiStack(app, `quoin-${stage}-api`, {
    ...props,
    description: `Quoin ${stage}: the HTTPS endpoints`,
    table: data.table,
    queue: ingestion?.queue,
  });
  const operations = new OperationsStack(app, `quoin-${stage}-operations`, {
    ...props,
    description: `Quoin ${stage}: dashboard, alarms, budget`,
    table: data.table,
    api,
    ingestion,
  });
  // Dashboards take tags since lately, and tools that check templates do not know it yet.
  Tags.of(app).add('quoin:stage', stage, {
    excludeResourceTypes: ['AWS::CloudWatch::Dashboard'],
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, ingestion, api, operations };
}

if (import.meta.main) {
  const app = new App();
  const stage: unknown = app.node.tryGetContext('stage') ?? 'dev';
  try {
    makeStacks(app, loadSettings(stages, String(stage)));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    // What to write, and no stack of calls that would hide it.
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
