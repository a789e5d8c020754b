import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { App } from './app.ts';
import { standInFor } from './stand-in.ts';

/** An event of a REST API (payload version 1). What is left out in it is null, or missing. */
type GatewayEvent = Extract<LambdaEvent, { resource: string }>;

/** Reads the same as API Gateway gives it and as it was sent. */
const PLAIN = /^(?:\/[\w~-][\w.~-]*)+$/;

const lightRequest = standInFor(Request, ['method', 'url', 'headers']);
const lightHeaders = standInFor(Headers, ['get', 'has']);

type Named = Readonly<Record<string, readonly string[] | undefined>>;

const pairs = (named: Named) =>
  Object.entries(named).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );

/** Of the two dozen that come, two or three are asked for. */
function headersOf(named: Named): Headers {
  const names = Object.keys(named);
  const get = (name: string) => {
    const wanted = name.toLowerCase();
    const found = names.find(
      (each) => each.length === wanted.length && each.toLowerCase() === wanted,
    );
    return (found && named[found]?.join(', ')) ?? null;
  };
  return lightHeaders({ get, has: (name) => get(name) !== null }, () => new Headers(pairs(named)));
}

/** The request of an event that reads a plain address; null for any other event. */
function plainRequest(event: GatewayEvent): Request | null {
  const { httpMethod: method, path, body, multiValueHeaders } = event;
  if (!(method === 'GET' || method === 'HEAD') || body || !multiValueHeaders) return null;
  const query = event.multiValueQueryStringParameters;
  if (!PLAIN.test(path) || (event.queryStringParameters && !query)) return null;
  const headers = headersOf(multiValueHeaders);
  const host = event.requestContext.domainName ?? headers.get('Host');
  const url = `https://${host}${path}${query ? `?${new URLSearchParams(pairs(query))}` : ''}`;
  return lightRequest({ method, url, headers }, () => new Request(url, { method, headers }));
}

/**
 * An app as a Lambda function behind a REST API. Most requests read a plain address: they are handed over without
 * Node's own `Request` and `Response`, which take longer than all the rest. Any other goes by Hono's adapter.
 */
export function gatewayHandler(app: App) {
  const byHono = handle(app);
  return async (event: GatewayEvent, lambdaContext: LambdaContext) => {
    const request = plainRequest(event);
    if (!request) return byHono(event, lambdaContext);
    const reply = await app.fetch(request, { event, lambdaContext });
    const multiValueHeaders: Record<string, string[]> = {};
    reply.headers.forEach((value, name) => {
      multiValueHeaders[name] = [value];
    });
    const body = await reply.text();
    return { statusCode: reply.status, multiValueHeaders, body, isBase64Encoded: false };
  };
}
