import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type UnpackedHeads, unpackedHeads } from './unpacked.ts';

export interface TableSettings {
  readonly tableName: string;
  /** Another DynamoDB than the region's own: the embedded one, DynamoDB Local. */
  readonly endpoint?: string | undefined;
}

/** A table and the client that speaks to it: what every part of the store takes. */
export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
  readonly heads: UnpackedHeads;
}

export function openTable({ tableName, endpoint }: TableSettings): Table {
  const base = new DynamoDBClient({
    maxAttempts: 4,
    ...(endpoint
      ? {
          endpoint,
          region: 'local',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        }
      : {}),
  });
  const client = DynamoDBDocumentClient.from(base, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { name: tableName, client, heads: unpackedHeads() };
}
