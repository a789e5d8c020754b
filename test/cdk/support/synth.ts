import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { makeStacks } from '#cdk/app.ts';
import { loadSettings } from '#cdk/config/load-settings.ts';
import type { StageSettings } from '#cdk/config/settings.ts';
import { stages } from '#cdk/config/stages.ts';

const { context } = JSON.parse(
  readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'),
) as { context: Record<string, unknown> };

/** The stacks of a stage that differs from `dev` as `change` says: templates, and what cdk-nag found. */
export function synth(change: (dev: StageSettings) => StageSettings = (dev) => dev) {
  const settings = loadSettings({ test: change(structuredClone(stages.dev)) }, 'test');
  const outdir = mkdtempSync(join(tmpdir(), 'quoin-cdk-'));
  try {
    // The flags of cdk.json, and no bundling, so that a template is made in a moment.
    const app = new App({ outdir, context: { ...context, 'aws:cdk:bundling-stacks': [] } });
    const stacks = makeStacks(app, { ...settings, region: settings.region ?? 'eu-west-1' });
    app.synth();
    const report = JSON.parse(
      readFileSync(join(outdir, 'validation-report.json'), 'utf8'),
    ) as Report;
    return {
      data: Template.fromStack(stacks.data),
      api: Template.fromStack(stacks.api),
      ...(stacks.ingestion && { ingestion: Template.fromStack(stacks.ingestion) }),
      operations: Template.fromStack(stacks.operations),
      findings: report.pluginReports.flatMap(({ violations }) =>
        violations.flatMap(({ ruleName, violatingConstructs }) =>
          violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
        ),
      ),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
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
