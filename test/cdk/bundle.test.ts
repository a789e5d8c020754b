import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { botNames } from '#cdk/config/bots.ts';
import { bundle } from '#cdk/config/bundle.ts';

it.each(['read', ...botNames])('keeps extraction out of %s, which only reads', async (name) => {
  const entry = `functions/${name}/main.ts`;
  const { metafile } = await build({
    entryPoints: [entry],
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
  expect(files).toContain(entry);
  expect(files.filter((file) => file.startsWith('shared/extract/'))).toEqual([]);
});
