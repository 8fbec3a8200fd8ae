/** A JSON Schema, as far as it is looked into here: src/content/json-schemas.ts makes it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: string;
}

/** What a schema lets stand at a place: keys of a group, or values. */
export interface Offers {
  keys: readonly string[];
  values: readonly string[];
}

/** @param path the keys that lead to the place; `*` is a place of a list */
export function offersAt(schema: JsonSchema, path: readonly string[]): Offers {
  const found = path.reduce<readonly JsonSchema[]>(
    (at, key) => at.flatMap((each) => inside(each, key, schema)),
    spread(schema, schema),
  );
  return {
    keys: unique(found.flatMap(({ properties = {} }) => Object.keys(properties))),
    values: unique(
      found.flatMap(({ enum: words = [], const: only, examples = [], type }) =>
        [
          ...words,
          ...(only === undefined ? [] : [only]),
          ...examples,
          ...(type === 'boolean' ? [true, false] : []),
        ].map(String),
      ),
    ),
  };
}

/** What holds for a key of a group, or for the places of a list. */
function inside({ properties, additionalProperties, items }: JsonSchema, key: string, root: JsonSchema): JsonSchema[] {
  if (key === '*') return items ? spread(items, root) : [];
  const own = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own) return spread(own, root);
  return typeof additionalProperties === 'object' ? spread(additionalProperties, root) : [];
}

/** A schema and all that it can be instead. */
function spread(schema: JsonSchema, root: JsonSchema, depth = 0): JsonSchema[] {
  if (depth > 8) return [];
  const { $ref, anyOf = [], oneOf = [], allOf = [] } = schema;
  const named =
    $ref === undefined ? undefined : $ref === '#' ? root : root.definitions?.[$ref.replace('#/definitions/', '')];
  return [
    schema,
    ...[...(named ? [named] : []), ...anyOf, ...oneOf, ...allOf].flatMap((each) => spread(each, root, depth + 1)),
  ];
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)];
}
