import { handle } from 'hono/aws-lambda';
import { readConfig } from '#functions/http/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { jsonLog } from '#functions/http/log.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { readApp } from './app.ts';

const config = readConfig(process.env);

export const handler = handle(
  readApp({
    deps: {
      store: readStore(openTable(config)),
      publicUrl: config.publicUrl,
      random: Math.random,
      now: () => new Date(),
    },
    log: jsonLog((line) => process.stdout.write(`${line}\n`)),
    newRequestId: gatewayRequestId,
  }),
);
