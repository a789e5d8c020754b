/**
 * Writes the generated files of the API's contract: `npm run -s openapi`. With `-- --examples` it first has the
 * sample articles read again and takes their replies as the document's examples.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { clientTypes } from './client-types.ts';
import { openapiDocument, operationsOf } from './document.ts';
import { makeExamples } from './examples.ts';
import { allRoutes } from './routes.ts';

const EXAMPLES = 'cli/openapi/examples.generated.json';
const write = (path: string, value: unknown) =>
  writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

if (process.argv.includes('--examples')) await write(EXAMPLES, await makeExamples());
const examples = JSON.parse(await readFile(EXAMPLES, 'utf8')) as Record<string, unknown>;
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const document = openapiDocument(allRoutes, version, examples);
await write('functions/read/openapi.generated.json', document);
await writeFile('shared/client/api.generated.ts', clientTypes(document));
await write('functions/http/operations.generated.json', operationsOf(allRoutes));
