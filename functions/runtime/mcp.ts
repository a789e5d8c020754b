export { default as process } from 'node:process';

/**
 * Stands in bundles for what the MCP package takes from its runtime (cdk/config/bundle.ts): on Node that is Ajv, 150 KB
 * and made anew for every request, to check answers to questions that a server of tools never asks its clients.
 */
export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error('This server asks its clients nothing.');
  }
}
