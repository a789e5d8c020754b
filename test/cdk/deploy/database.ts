import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The endpoint's tables, for who has this access key: an operator, or one function. */
export const database = (endpoint: string, accessKeyId: string) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId, secretAccessKey: 'testing' },
      maxAttempts: 1,
    }),
  );
