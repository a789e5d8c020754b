import { join } from 'node:path';

const runtime = join(import.meta.dirname, '../../functions/runtime');

/**
 * How a function becomes one file: the same for what is deployed, tested and measured (esbuild's names).
 * The SDK goes in, since the runtime's own copy starts slower; `module` first keeps it small.
 */
export const bundle = {
  format: 'esm',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  /** Parts of packages that a function in Lambda has no use for. */
  alias: {
    '@aws-sdk/credential-provider-node': join(runtime, 'credentials.ts'),
    '@modelcontextprotocol/server/_shims': join(runtime, 'mcp.ts'),
  },
  /** Data lies beside the bundle: read as JSON, which is faster than as code, and where it is asked for. */
  loader: { '.generated.json': 'copy' },
  /** Parts of the SDK still call `require`, which a module does not have. */
  banner:
    "import{createRequire as quoinRequire}from'node:module';const require=quoinRequire(import.meta.url);",
} as const;
