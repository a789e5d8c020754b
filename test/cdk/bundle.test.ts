import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { botNames } from '#cdk/config/bots.ts';
import { bundling } from '#test/support/bundle.ts';

const made = new Map<string, ReturnType<typeof bundle>>();

/** What goes into a function's bundle; made once for all who ask. */
function bundled(name: string) {
  const one = made.get(name) ?? bundle(name);
  made.set(name, one);
  return one;
}

async function bundle(name: string) {
  const entry = `functions/${name}/main.ts`;
  const { metafile, outputFiles } = await build({
    ...bundling(entry, 'index.mjs'),
    minify: false,
    sourcemap: false,
    write: false,
    metafile: true,
  });
  return {
    files: Object.keys(metafile.inputs),
    beside: outputFiles.map(({ path }) => path.replace(/.*\/|-[A-Z0-9]{8}(?=\.json$)/g, '')),
  };
}

it.each(['read', 'mcp', ...botNames])(
  'keeps extraction out of %s, which only reads',
  async (name) => {
    const { files } = await bundled(name);

    expect(files).toContain(`functions/${name}/main.ts`);
    expect(files.filter((file) => file.startsWith('shared/extract/'))).toEqual([]);
  },
);

it('keeps what Lambda has no use for out of them all', async () => {
  const { files } = await bundled('mcp');

  expect(files).toContain('functions/runtime/credentials.ts');
  const useless = /ajvProvider|credential-provider-(?:ini|sso|imds|process)|nested-clients/;
  expect(files.filter((file) => useless.test(file))).toEqual([]);
});

it('has the API’s description lie beside the code that seldom asks for it', async () => {
  const { beside } = await bundled('read');

  expect(beside).toContain('openapi.generated.json');
});
