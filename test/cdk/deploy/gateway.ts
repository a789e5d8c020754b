import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { invokeWith, proxyEvent } from './invoke.ts';

interface Method {
  readonly apiKeyRequired?: boolean;
  readonly methodIntegration: { readonly type: string; readonly uri: string | null };
}
interface Resource {
  readonly path: string;
  readonly resourceMethods?: Readonly<Record<string, Method>>;
}
interface Refusal {
  readonly responseType: string;
  readonly statusCode: string;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates: Readonly<Record<string, string>>;
}

/** What the endpoint knows of a deployed API: who answers what, who may ask, and how it refuses. */
async function deployedApi(endpointUrl: string, apiId: string) {
  const scope = 'testing/20260101/us-east-1/apigateway/aws4_request';
  const headers = {
    Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
  };
  const items = async <Item>(path: string): Promise<Item[]> => {
    const reply = await fetch(`${endpointUrl}${path}`, { headers });
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    const said = (await reply.json()) as { item?: Item[] };
    return said.item ?? [];
  };
  const plans = await items<{ id: string; apiStages?: { apiId: string }[] }>('/usageplans');
  const ofApi = plans.filter(({ apiStages }) => apiStages?.some((one) => one.apiId === apiId));
  const keysOfPlans = await Promise.all(
    ofApi.map(({ id }) => items<{ id: string }>(`/usageplans/${id}/keys`)),
  );
  const planned = new Set(keysOfPlans.flat().map(({ id }) => id));
  const keys = await items<{ id: string; value: string; enabled: boolean }>(
    '/apikeys?includeValues=true',
  );
  return {
    resources: await items<Resource>(`/restapis/${apiId}/resources?embed=methods`),
    refusals: await items<Refusal>(`/restapis/${apiId}/gatewayresponses`),
    keys: new Set(keys.filter(({ id, enabled }) => enabled && planned.has(id)).map((k) => k.value)),
  };
}

/** How precisely each word of a resource's path says what it takes; the resource is found before the method. */
const rank = (path: string) =>
  path
    .split('/')
    .map((word) => (word === '{proxy+}' ? 0 : word.startsWith('{') ? 1 : 2))
    .join('');

function chosen(resources: readonly Resource[], path: string): Resource | undefined {
  const words = path.split('/');
  const fits = (pattern: string) => {
    const parts = pattern.split('/');
    const open = parts.at(-1) === '{proxy+}';
    return (
      (open ? words.length >= parts.length : words.length === parts.length) &&
      parts.every((part, at) => part.startsWith('{') || part === words[at])
    );
  };
  return resources
    .filter((one) => fits(one.path))
    .toSorted((a, b) => (rank(a.path) < rank(b.path) ? 1 : -1))[0];
}

const REQUEST_ID = 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef';

/** Refuses in the form that was deployed for it. */
function refuse(type: string, refusals: readonly Refusal[], to: ServerResponse): void {
  const as = refusals.find(({ responseType }) => responseType === type);
  if (!as) throw new Error(`no form for ${type}`);
  for (const [name, value] of Object.entries(as.responseParameters ?? {})) {
    const header = name.replace('gatewayresponse.header.', '');
    to.setHeader(header, value === 'context.requestId' ? REQUEST_ID : value.replace(/^'|'$/g, ''));
  }
  const template = as.responseTemplates['application/json'] ?? '';
  to.writeHead(Number(as.statusCode)).end(template.replaceAll('$context.requestId', REQUEST_ID));
}

/**
 * Serves the deployed API at an address of this machine, as API Gateway is documented to: the most precise resource,
 * its method, the key it asks for, the function that answers, and refusals in the forms that were deployed. Limits,
 * the firewall and CloudFront are not there.
 */
export async function openGateway(endpointUrl: string, apiId: string, stage: string) {
  const answer = async (request: IncomingMessage, to: ServerResponse) => {
    const { resources, refusals, keys } = await deployedApi(endpointUrl, apiId);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
    const path = pathname.replace(new RegExp(`^/${stage}(?=/|$)`), '') || '/';
    const method = request.method ?? 'GET';
    const found = chosen(resources, path)?.resourceMethods?.[method];
    if (!found) return refuse('MISSING_AUTHENTICATION_TOKEN', refusals, to);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    if (found.apiKeyRequired && !keys.has(headers['x-api-key'] ?? '')) {
      return refuse('INVALID_API_KEY', refusals, to);
    }
    const name = /:function:([^:/]+)/.exec(found.methodIntegration.uri ?? '')?.[1];
    if (name === undefined) return to.writeHead(204).end();
    const body = await text(request);
    const asked = { method, path, headers, query: Object.fromEntries(searchParams) };
    const event = proxyEvent({ ...asked, ...(body && { body }) });
    const given = (await invokeWith(endpointUrl, name, event)).answer as APIGatewayProxyResult;
    for (const [header, values] of Object.entries(given.multiValueHeaders ?? {})) {
      to.setHeader(header, values.map(String));
    }
    for (const [header, value] of Object.entries(given.headers ?? {})) {
      to.setHeader(header, String(value));
    }
    const encoding = given.isBase64Encoded ? 'base64' : 'utf8';
    return to.writeHead(given.statusCode).end(given.body, encoding);
  };

  const server = createServer((request, to) => {
    answer(request, to).catch((error) => to.writeHead(599).end(String(error)));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/${stage}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
