import { html } from 'hono/html';
import type { Schema } from './model.ts';

type Html = ReturnType<typeof html>;

/** The name of the schema that a reference leads to. */
export const nameOf = (ref: string): string => ref.replace('#/components/schemas/', '');

/** A schema in a few words: a link where it has a name. */
export function typeOf(schema: Schema): Html {
  const { $ref, type, enum: options, anyOf, items, properties } = schema;
  if ($ref) {
    const name = nameOf($ref);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (options) {
    return html`${options.map((option, n) => html`${n > 0 ? ' | ' : ''}<code>${String(option)}</code>`)}`;
  }
  if (anyOf?.every((each) => each['format'] !== undefined)) {
    return html`${anyOf.map((each) => String(each['format'])).join(' or ')}`;
  }
  if (anyOf) return html`${anyOf.map((each, n) => html`${n > 0 ? ' or ' : ''}${typeOf(each)}`)}`;
  if (items) return html`list of ${typeOf(items)}`;
  if (properties) {
    return html`{${Object.entries(properties).map(
      ([name, inner], n) => html`${n > 0 ? ', ' : ''}${name}: ${typeOf(inner)}`,
    )}}`;
  }
  return html`${[type ?? 'anything'].flat().join(' or ')}`;
}
