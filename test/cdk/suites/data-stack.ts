import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { quoinTable } from '#shared/store/table.ts';
import { allowed, ofType, one } from '../support/resources.ts';
import type { KeySchema } from '../support/shapes.ts';
import { synth } from '../support/synth.ts';

const globalTable = 'AWS::DynamoDB::GlobalTable';

describe('data stack', () => {
  const { data } = synth();

  it("makes the table from the store's own definition", () => {
    const table = one(data, globalTable).Properties;

    const keys = (schema: KeySchema) => schema.map((key) => [key.KeyType, key.AttributeName]);
    expect(keys(table.KeySchema)).toEqual([
      ['HASH', quoinTable.partitionKey],
      ['RANGE', quoinTable.sortKey],
    ]);
    expect(table.TimeToLiveSpecification).toEqual({
      AttributeName: quoinTable.timeToLive,
      Enabled: true,
    });
    expect(
      table.GlobalSecondaryIndexes.map((index) => ({
        name: index.IndexName,
        keys: keys(index.KeySchema),
        projects: index.Projection,
      })),
    ).toEqual(
      quoinTable.indexes.map((index) => ({
        name: index.name,
        keys: [
          ['HASH', index.partitionKey],
          ['RANGE', index.sortKey],
        ],
        projects: { ProjectionType: 'ALL' },
      })),
    );
  });

  it('pays per request, can be wound back, and outlives its stack', () => {
    const table = one(data, globalTable);

    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          },
        ],
      },
    });
  });

  it('goes with its stack only when the stage says so', () => {
    const { data: fleeting } = synth((dev) => ({ ...dev, data: { keep: false } }));

    const table = one(fleeting, globalTable);
    expect(table.DeletionPolicy).toBe('Delete');
    expect(table.Properties.Replicas[0].DeletionProtectionEnabled).toBe(false);
  });

  it('keeps spending below the ceilings of the stage', () => {
    const { data: capped } = synth((dev) => ({
      ...dev,
      data: { maxReadUnits: 500, maxWriteUnits: 100 },
    }));

    expect(one(capped, globalTable).Properties).toMatchObject({
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: 100 },
      Replicas: [{ ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 500 } }],
    });
  });

  it('encrypts with a key of the account, which turns over and is kept, and lets the functions use it', () => {
    const { data: keyed, api } = synth((dev) => ({ ...dev, data: { key: 'own' } }));

    keyed.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      Properties: { EnableKeyRotation: true },
    });
    keyed.hasResourceProperties(globalTable, {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ SSESpecification: { KMSMasterKeyId: Match.anyValue() } }],
    });
    expect(allowed(api, 'ReadRole').has('kms:Decrypt')).toBe(true);
    expect(allowed(api, 'ReadRole').has('kms:Encrypt')).toBe(false);
    expect(allowed(api, 'WriteRole').has('kms:Encrypt')).toBe(true);
  });

  it('serves another table in place of its own, which stays, exports and all', () => {
    const { data: moved, api } = synth((dev) => ({
      ...dev,
      data: { servedTable: 'quoin-restored' },
    }));

    expect(Object.keys(ofType(moved, globalTable))).toEqual(Object.keys(ofType(data, globalTable)));
    const exportsOf = (template: Template) =>
      Object.values(template.findOutputs('*')).flatMap((output) => output['Export']?.Name ?? []);
    expect(exportsOf(moved)).toEqual(exportsOf(data));
    for (const { Properties } of Object.values(ofType(api, 'AWS::Lambda::Function'))) {
      expect(Properties.Environment.Variables.TABLE_NAME).toBe('quoin-restored');
    }
    const resources = allowed(api, 'ReadRole').get('dynamodb:Query') ?? [];
    expect(resources).toHaveLength(1 + quoinTable.indexes.length);
    expect(resources.every((resource) => resource.includes('table/quoin-restored'))).toBe(true);
  });
});
