/** The embedded DynamoDB in a process of its own, so that its work is not counted as the API's. */
import { startDynamoDb } from '#cli/local/embedded-dynamodb.ts';

const { endpoint, close } = await startDynamoDb();
process.on('disconnect', () => close().finally(() => process.exit()));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ endpoint, cpuMs: (user + system) / 1000 });
});
