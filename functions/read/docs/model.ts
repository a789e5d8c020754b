import * as z from 'zod';

/** As much of the OpenAPI document as the reference shows. */
const Schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  example: z.unknown().optional(),
  description: z.string().optional(),
  get items(): z.ZodOptional<typeof Schema> {
    return Schema.optional();
  },
  get anyOf(): z.ZodOptional<z.ZodArray<typeof Schema>> {
    return z.array(Schema).optional();
  },
  get properties(): z.ZodOptional<z.ZodRecord<z.ZodString, typeof Schema>> {
    return z.record(z.string(), Schema).optional();
  },
  required: z.array(z.string()).optional(),
});
export type Schema = z.infer<typeof Schema>;

const Content = z.record(z.string(), z.object({ schema: Schema, example: z.unknown().optional() }));

const Operation = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z
    .array(
      z.object({
        in: z.string(),
        name: z.string(),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: Schema,
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  security: z.array(z.unknown()).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: Content.optional() }),
  ),
});

const OpenApi = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

export interface DocumentedOperation extends z.infer<typeof Operation> {
  readonly method: string;
  readonly path: string;
}

export interface Group {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly DocumentedOperation[];
}

export interface Documented {
  readonly info: z.infer<typeof OpenApi>['info'];
  /** By what they are about, in the document's order. */
  readonly groups: readonly Group[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** The document in the order in which a reader wants it: what is asked of one kind of thing stands together. */
export function readDocument(document: unknown): Documented {
  const { info, tags, paths, components } = OpenApi.parse(document);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method, path })),
  );
  const groups = tags.map((tag) => ({
    ...tag,
    operations: operations.filter((each) => each.tags[0] === tag.name),
  }));
  const shown = groups.filter((group) => group.operations.length > 0);
  return { info, groups: shown, schemas: components.schemas };
}
