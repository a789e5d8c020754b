import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { knownSpeakers } from './known-speakers.ts';
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
  readonly speakers: ReturnType<typeof knownSpeakers>;
}

/** Leaves out what the SDK does anew for each request and nothing here needs. */
function lighten({ middlewareStack }: DynamoDBClient): void {
  // Copies every request and reply, for a log that is not kept.
  middlewareStack.remove('loggerMiddleware');
  // Puts together who asks, which never changes.
  middlewareStack.remove('getUserAgentMiddleware');
  middlewareStack.add(
    (next) => (args) => {
      Object.assign(Object(args.request).headers, { 'user-agent': 'quoin' });
      return next(args);
    },
    { step: 'build', name: 'quoinUserAgent' },
  );
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
  lighten(base);
  const client = DynamoDBDocumentClient.from(base, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { name: tableName, client, heads: unpackedHeads(), speakers: knownSpeakers() };
}
