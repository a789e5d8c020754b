import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundle } from '#cdk/config/bundle.ts';

/** The very options that the deployment bundles a function with, for esbuild itself. */
export const bundling = (entry: string, outfile: string) =>
  ({
    ...bundle,
    mainFields: [...bundle.mainFields],
    banner: { js: bundle.banner },
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  }) satisfies BuildOptions;

/** Bundles a function as it is deployed, but for the source map. @returns the bundle's file. */
export async function bundleFunction(entry: string, folder: string): Promise<string> {
  const outfile = join(folder, 'index.mjs');
  await build({ ...bundling(entry, outfile), sourcemap: false });
  return outfile;
}
