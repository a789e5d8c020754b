import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';

type Converter = StandardSchemaWithJSON['~standard']['jsonSchema']['input'];

/** Made once for each form that is asked for: a server of one request asks anew for what never changes. */
function kept(convert: Converter): Converter {
  const made = new Map<string, Record<string, unknown>>();
  return (options) => {
    const before = made.get(options.target);
    if (before) return before;
    const json = convert(options);
    made.set(options.target, json);
    return json;
  };
}

/** A schema that keeps its description as JSON Schema, whose making takes longer than most look-ups. */
export function described<S extends StandardSchemaWithJSON>(
  schema: S,
): StandardSchemaWithJSON<
  StandardSchemaWithJSON.InferInput<S>,
  StandardSchemaWithJSON.InferOutput<S>
> {
  const standard: S['~standard'] = schema['~standard'];
  const { input, output } = standard.jsonSchema;
  return { '~standard': { ...standard, jsonSchema: { input: kept(input), output: kept(output) } } };
}
