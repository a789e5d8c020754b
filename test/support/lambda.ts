import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface Lambda {
  invoke(event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** A bundle in a process of its own, given events by Lambda's Runtime API. */
export async function startLambda(
  bundle: string,
  environment: Record<string, string>,
): Promise<Lambda> {
  const queue: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let waiting: ServerResponse | null = null;
  let broken: Error | null = null;
  const hand = () => {
    if (!waiting || queue.length === 0) return;
    const next = queue.shift()!;
    running.set(next.id, next);
    waiting.writeHead(200, { 'lambda-runtime-aws-request-id': next.id });
    waiting.end(JSON.stringify(next.event));
    waiting = null;
  };
  const server = createServer(async (request, response) => {
    const [, , , , id = '', what] = (request.url ?? '').split('/');
    if (request.url?.endsWith('/invocation/next')) {
      waiting = response;
      return hand();
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || 'null');
    response.writeHead(202).end();
    if (request.url?.endsWith('/init/error')) {
      broken = new Error(`${body.errorType}: ${body.errorMessage}`);
      for (const { reject } of queue.splice(0)) reject(broken);
      return;
    }
    const invocation = running.get(id);
    running.delete(id);
    if (what === 'response') invocation?.resolve(body);
    else invocation?.reject(new Error(`${body.errorType}: ${body.errorMessage}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = join(import.meta.dirname, 'runtime-client.mjs');
  const child: ChildProcess = spawn(process.execPath, [client, bundle], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      ...environment,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        queue.push({ id: randomUUID(), event, resolve, reject });
        hand();
      }),
    stop: async () => {
      child.kill();
      await ended;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An event as API Gateway's REST API sends it (payload version 1). */
export function gatewayEvent(request: Request, body: string | null): APIGatewayProxyEvent {
  const url = new URL(request.url);
  const query: Record<string, string[]> = {};
  for (const [name, value] of url.searchParams) query[name] = [...(query[name] ?? []), value];
  const headers = Object.fromEntries(request.headers);
  const named = Object.keys(query).length > 0;
  return {
    resource: '/v1/{proxy+}',
    path: decodeURI(url.pathname),
    httpMethod: request.method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([n, v]) => [n, [v]])),
    queryStringParameters: named ? Object.fromEntries(url.searchParams) : null,
    multiValueQueryStringParameters: named ? query : null,
    pathParameters: { proxy: url.pathname.replace('/v1/', '') },
    stageVariables: null,
    body,
    isBase64Encoded: false,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      authorizer: null,
      protocol: 'HTTP/1.1',
      httpMethod: request.method,
      identity: { sourceIp: '198.51.100.7', userAgent: 'test' } as never,
      path: `/prod${url.pathname}`,
      stage: 'prod',
      requestId: 'gateway-request-1',
      requestTimeEpoch: 0,
      resourceId: 'r',
      resourcePath: '/v1/{proxy+}',
    },
  };
}

/** Asks a function as API Gateway would, and gives its reply as a client sees it. */
export async function askLambda(lambda: Lambda, request: Request): Promise<Response> {
  const body = request.body ? await request.text() : null;
  const result = (await lambda.invoke(gatewayEvent(request, body))) as APIGatewayProxyResult;
  const headers = new Headers();
  for (const [name, value] of Object.entries(result.headers ?? {}))
    headers.set(name, String(value));
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {})) {
    for (const value of values) headers.set(name, String(value));
  }
  const text = result.isBase64Encoded ? Buffer.from(result.body, 'base64').toString() : result.body;
  return new Response(text === '' ? null : text, {
    status: result.statusCode,
    headers,
  });
}
