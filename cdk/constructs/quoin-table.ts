import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITableV2,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Settings } from '../config/settings.ts';

/** The keys of a table, as the store defines them for every engine. All key attributes are strings. */
export interface TableDefinition {
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly timeToLive: string;
  readonly indexes: readonly {
    readonly name: string;
    readonly partitionKey: string;
    readonly sortKey: string;
  }[];
}

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The table that holds everything, or the one that settings name in its place, and who may do what with it. */
export class QuoinTable extends Construct {
  /** The one that is served. */
  readonly table: ITableV2;
  /** The stack's own, served or not. */
  readonly made: TableV2;
  readonly indexes: TableDefinition['indexes'];

  constructor(scope: Construct, id: string, definition: TableDefinition, data: Settings['data']) {
    super(scope, id);
    this.indexes = definition.indexes;
    const removalPolicy = data.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key =
      data.key === 'own'
        ? new Key(this, 'Key', { enableKeyRotation: true, removalPolicy })
        : undefined;
    this.made = new TableV2(this, 'Table', {
      partitionKey: string(definition.partitionKey),
      sortKey: string(definition.sortKey),
      globalSecondaryIndexes: definition.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: string(index.partitionKey),
        sortKey: string(index.sortKey),
      })),
      timeToLiveAttribute: definition.timeToLive,
      billing: Billing.onDemand({
        ...(data.maxReadUnits && { maxReadRequestUnits: data.maxReadUnits }),
        ...(data.maxWriteUnits && { maxWriteRequestUnits: data.maxWriteUnits }),
      }),
      encryption: key
        ? TableEncryptionV2.customerManagedKey(key)
        : TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: data.keep,
      removalPolicy,
    });
    const table = data.servedTable
      ? TableV2.fromTableAttributes(this, 'Served', {
          tableName: data.servedTable,
          ...(key && { encryptionKey: key }),
        })
      : this.made;
    this.table = table as ITableV2;
  }

  /** What answering a request takes: single items, batches of them, and pages of the table and its indexes. */
  grantRead(grantee: IGrantable): void {
    this.allow(grantee, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']);
    this.table.encryptionKey?.grant(grantee, 'kms:Decrypt', 'kms:DescribeKey');
  }

  /** What keeping an article takes. No scans, and nothing that changes the table itself. */
  grantWrite(grantee: IGrantable): void {
    this.allow(grantee, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:BatchWriteItem',
    ]);
    this.grantEncryption(grantee);
  }

  /** To put items whose partition keys begin so, beside reading. */
  grantPut(grantee: IGrantable, prefix: string): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${prefix}*`] } },
      }),
    );
    this.grantEncryption(grantee);
  }

  private grantEncryption(grantee: IGrantable): void {
    this.table.encryptionKey?.grant(
      grantee,
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    );
  }

  private allow(grantee: IGrantable, actions: string[]): void {
    const arn = this.table.tableArn;
    const indexes = this.indexes.map((index) => `${arn}/index/${index.name}`);
    const toIndexes = actions.includes('dynamodb:Query') ? indexes : [];
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [arn] }));
    if (toIndexes.length > 0) {
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: ['dynamodb:Query'], resources: toIndexes }),
      );
    }
  }
}
