/** Writes the generated files of the API's contract: `npm run -s openapi`. */
import { readFile, writeFile } from 'node:fs/promises';
import { readRoutes } from '#functions/read/routes/index.ts';
import { writeRoutes } from '#functions/write/routes/index.ts';
import { openapiDocument, operationsOf } from './document.ts';

const routes = [...readRoutes, ...writeRoutes];
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const files = {
  'functions/read/openapi.generated.json': openapiDocument(routes, version),
  'functions/http/operations.generated.json': operationsOf(routes),
};
for (const [path, value] of Object.entries(files)) {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
