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

/** Invokes a deployed function by its alias, over the Lambda API, as API Gateway does. */
export async function invoke(endpointUrl: string, functionName: string, asked: Asked) {
  const address = `${endpointUrl}/2015-03-31/functions/${functionName}/invocations?Qualifier=live`;
  const scope = 'testing/20260101/us-east-1/lambda/aws4_request';
  const reply = await fetch(address, {
    method: 'POST',
    headers: {
      'X-Amz-Log-Type': 'Tail',
      Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(proxyEvent(asked)),
  });
  const text = await reply.text();
  const failed = reply.headers.get('x-amz-function-error');
  if (!reply.ok || failed) throw new Error(`${functionName}: ${reply.status} ${text}`);
  const result = JSON.parse(text) as APIGatewayProxyResult;
  const read = result.isBase64Encoded ? Buffer.from(result.body, 'base64').toString() : result.body;
  // What the function logged is what one wants to see when it fails.
  const logged = Buffer.from(reply.headers.get('x-amz-log-result') ?? '', 'base64').toString();
  if (result.statusCode >= 500)
    throw new Error(`${asked.method} ${asked.path}: ${read}\n${logged}`);
  return { status: result.statusCode, text: read, json: () => JSON.parse(read) };
}
