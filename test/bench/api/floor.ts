/** The least that can be done: the same requests by the same SDK, bundled the same way, and the same JSON reply. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';

export interface Asked {
  readonly command: string;
  readonly input: unknown;
}

const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '',
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
);

const send: Record<string, (input: never) => Promise<unknown>> = {
  GetCommand: (input) => client.send(new GetCommand(input)),
  QueryCommand: (input) => client.send(new QueryCommand(input)),
  BatchGetCommand: (input) => client.send(new BatchGetCommand(input)),
};

export async function handler({ asked, reply }: { asked: readonly Asked[]; reply: unknown }) {
  for (const { command, input } of asked) await send[command]?.(input as never);
  const headers = { 'Content-Type': 'application/json' };
  return { statusCode: 200, headers, body: JSON.stringify(reply), isBase64Encoded: false };
}
