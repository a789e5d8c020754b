import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '#cdk/config/bundle.ts';

/** Bundles a function with the very options that the deployment uses. @returns the bundle's file. */
export async function bundleFunction(entry: string, folder: string): Promise<string> {
  const outfile = join(folder, 'index.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: bundle.target,
    mainFields: [...bundle.mainFields],
    minify: bundle.minify,
    banner: { js: bundle.banner },
    logLevel: 'error',
  });
  return outfile;
}
