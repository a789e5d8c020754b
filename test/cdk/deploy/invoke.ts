import type { APIGatewayProxyResult } from 'aws-lambda';

export interface Asked {
  method: string;
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
}

/** A request as API Gateway hands it to a function (REST API, payload 1.0). */
export function proxyEvent({ method, path, query = {}, headers = {}, body }: Asked) {
  const many = (one: Record<string, string>) =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value]]));
  const sent = { Host: 'api.example.org', ...headers };
  return {
    resource: '/v1/{proxy+}',
    path,
    httpMethod: method,
    headers: sent,
    multiValueHeaders: many(sent),
    queryStringParameters: Object.keys(query).length > 0 ? query : null,
    multiValueQueryStringParameters: Object.keys(query).length > 0 ? many(query) : null,
    pathParameters: { proxy: path.replace(/^\/v1\//, '') },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'api.example.org',
      httpMethod: method,
      path: `/trial${path}`,
      protocol: 'HTTP/1.1',
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      resourcePath: '/v1/{proxy+}',
      stage: 'trial',
      identity: { sourceIp: '192.0.2.1', userAgent: 'deploy test' },
    },
    body: body ?? null,
    isBase64Encoded: false,
  };
}

/** Invokes a deployed function by its alias, over the Lambda API. @returns what it answered and logged. */
export async function invokeWith(endpointUrl: string, functionName: string, event: object) {
  const address = `${endpointUrl}/2015-03-31/functions/${functionName}/invocations?Qualifier=live`;
  const scope = 'testing/20260101/us-east-1/lambda/aws4_request';
  const reply = await fetch(address, {
    method: 'POST',
    headers: {
      'X-Amz-Log-Type': 'Tail',
      Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(event),
  });
  const text = await reply.text();
  const failed = reply.headers.get('x-amz-function-error');
  if (!reply.ok || failed) throw new Error(`${functionName}: ${reply.status} ${text}`);
  const logged = Buffer.from(reply.headers.get('x-amz-log-result') ?? '', 'base64').toString();
  return { answer: JSON.parse(text) as unknown, logged };
}

/** Asks a deployed function as API Gateway does. */
export async function invoke(endpointUrl: string, functionName: string, asked: Asked) {
  const { answer, logged } = await invokeWith(endpointUrl, functionName, proxyEvent(asked));
  const result = answer as APIGatewayProxyResult;
  const read = result.isBase64Encoded ? Buffer.from(result.body, 'base64').toString() : result.body;
  // What the function logged is what one wants to see when it fails.
  if (result.statusCode >= 500)
    throw new Error(`${asked.method} ${asked.path}: ${read}\n${logged}`);
  return { status: result.statusCode, text: read, json: () => JSON.parse(read) };
}

/** A message in a queue, as Lambda hands it to a worker. */
export const queued = (queueArn: string, body: object) => ({
  Records: [
    {
      messageId: '059f36b4-87a3-44ab-83d2-661975830a7d',
      receiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
      body: JSON.stringify(body),
      attributes: { ApproximateReceiveCount: '1' },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: 'us-east-1',
    },
  ],
});

/** What S3 says of a new file. */
export const dropped = (bucket: string, key: string, eTag: string) => ({
  Records: [
    {
      eventSource: 'aws:s3',
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: bucket }, object: { key, eTag: eTag.replaceAll('"', '') } },
    },
  ],
});
