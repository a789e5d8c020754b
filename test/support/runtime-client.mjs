// What Lambda's own runtime does, over the documented Runtime API (2018-06-01): load the handler once, then take
// events one by one and post what it answers. Run as: node runtime-client.mjs BUNDLE
import { pathToFileURL } from 'node:url';

const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const post = (path, body) =>
  fetch(`${api}/${path}`, { method: 'POST', body: JSON.stringify(body) });
const failure = (error) => ({ errorType: error.name, errorMessage: error.message });

let handler;
try {
  ({ handler } = await import(pathToFileURL(process.argv[2])));
} catch (error) {
  await post('init/error', failure(error));
  process.exit(1);
}
for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  try {
    const result = await handler(await next.json(), { awsRequestId: id });
    await post(`invocation/${id}/response`, result);
  } catch (error) {
    await post(`invocation/${id}/error`, failure(error));
  }
}
