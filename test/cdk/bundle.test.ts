import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { bundle } from '#cdk/config/bundle.ts';

it('keeps extraction out of the function that only reads', async () => {
  const { metafile } = await build({
    entryPoints: ['functions/read/main.ts'],
    bundle: true,
    platform: 'node',
    format: bundle.format,
    mainFields: [...bundle.mainFields],
    outfile: 'index.mjs',
    write: false,
    metafile: true,
    logLevel: 'error',
  });

  const files = Object.keys(metafile.inputs);
  expect(files).toContain('functions/read/main.ts');
  expect(files.filter((file) => file.startsWith('shared/extract/'))).toEqual([]);
});
