/** An index of the table; it projects every attribute, so that a list is served by one call. */
export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/**
 * The one table. The local engine and the CDK stack both make it from this object, so they cannot differ.
 * All key attributes are strings; capacity is on demand. What stands under which key: docs/data-model.md.
 */
export const quoinTable = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds; DynamoDB removes the item some time after. */
  timeToLive: 'expiresAt',
  indexes: [
    { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
    { name: 'gsi2', partitionKey: 'gsi2pk', sortKey: 'gsi2sk' },
  ] satisfies IndexDefinition[],
} as const;
