import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { makeStacks } from '#cdk/app.ts';
import { loadSettings } from '#cdk/config/load-settings.ts';
import type { Settings, StageSettings } from '#cdk/config/settings.ts';
import { stages } from '#cdk/config/stages.ts';

const { context } = JSON.parse(
  readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'),
) as { context: Record<string, unknown> };

type Change = (dev: StageSettings) => StageSettings;

const made = new Map<string, ReturnType<typeof templates>>();

/** The templates of a stage that differs from `dev` as `change` says; made once for all who ask for the same. */
export function synth(change: Change = (dev) => dev) {
  const settings = settle(change);
  const asked = JSON.stringify(settings);
  const before = made.get(asked);
  if (before) return before;
  const fresh = inFolder((outdir) => templates(settings, outdir, false));
  made.set(asked, fresh);
  return fresh;
}

/** The same, and what the CDK's own rules and cdk-nag found: that takes longer than all else. */
export function check(change: Change) {
  return inFolder((outdir) => {
    const checked = templates(settle(change), outdir, true);
    const file = readFileSync(join(outdir, 'validation-report.json'), 'utf8');
    const { pluginReports } = JSON.parse(file) as Report;
    const findings = pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      ),
    );
    return { ...checked, findings };
  });
}

const settle = (change: Change) =>
  loadSettings({ test: change(structuredClone(stages.dev)) }, 'test');

function inFolder<Made>(make: (outdir: string) => Made): Made {
  const outdir = mkdtempSync(join(tmpdir(), 'quoin-cdk-'));
  try {
    return make(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function templates(settings: Settings, outdir: string, checked: boolean) {
  const app = new App({
    outdir,
    builtinCloudFormationValidation: checked,
    treeMetadata: false,
    context: {
      ...context,
      // No bundling and no stack traces, so that a template is made in a moment.
      'aws:cdk:bundling-stacks': [],
      'aws:cdk:disable-stack-trace': true,
    },
  });
  const stacks = makeStacks(app, { ...settings, region: settings.region ?? 'eu-west-1' });
  app.synth();
  return {
    data: Template.fromStack(stacks.data),
    api: Template.fromStack(stacks.api),
    ...(stacks.ingestion && { ingestion: Template.fromStack(stacks.ingestion) }),
    operations: Template.fromStack(stacks.operations),
  };
}

interface Report {
  pluginReports: {
    violations: { ruleName: string; violatingConstructs: { constructPath: string }[] }[];
  }[];
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A template without what changes with every byte of code: hashes of assets and of versions. */
export function withoutHashes(template: object): Json {
  const text = JSON.stringify(template)
    .replaceAll(/\b[0-9a-f]{64}(?=\.zip)/g, 'ASSET')
    .replaceAll(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1HASH')
    .replaceAll(/(Deployment[0-9A-F]{8})[0-9a-f]{32}/g, '$1HASH');
  return JSON.parse(text) as Json;
}
