import { z } from 'zod';
import { KINDS, type Kind } from './kinds.ts';
import type { Library } from './library.ts';
import { productOf, queuesOf } from './lookup.ts';

interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  definitions?: Record<string, JsonSchema>;
  type?: string;
}

export const SCHEMAS = 'content/.schemas';

/**
 * The first line of a YAML file: `# yaml-language-server: $schema=../.schemas/guide.json`.
 * @param languages to tell the diagnosis's files of words from those of symptoms
 */
export function schemaLine(file: string, languages: readonly string[]): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
  const [kind] =
    entries.find(([kind, { path }]) => path.test(file) && (kind !== 'diagnosis-words' || languages.includes(name))) ??
    [];
  if (kind === undefined || !file.endsWith('.yaml')) return undefined;
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 2) || './'}.schemas/${kind}.json`;
}

const entries = (Object.entries(KINDS) as [Kind, { path: RegExp; schema?: z.ZodType }][]).filter(
  ([kind]) => kind !== 'record',
);

/** JSON Schemas by file name, so that editors complete fields and ids. Only the check reports unknown ids. */
export function jsonSchemas(library: Library): ReadonlyMap<string, JsonSchema> {
  const values = idsByField(library);
  const keys = idsByGroup(library);
  return new Map(
    entries.flatMap(([kind, { schema }]) =>
      schema ? [[`${kind}.json`, offered(jsonSchemaOf(schema), { values, keys: keys[kind] ?? {} }, '')] as const] : [],
    ),
  );
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      // Groups of ids are counted before they are validated. Only the validated type is useful here.
      if (def.type !== 'pipe' || def.out._zod.def.type !== 'record') return;
      const { $schema: _, ...whole } = jsonSchemaOf(def.out as z.ZodType);
      Object.assign(jsonSchema, whole);
    },
  }) as JsonSchema;
}

type Ids = Readonly<Record<string, readonly string[]>>;

/** Offered values by field name, in any file. */
function idsByField(library: Library): Ids {
  const { site, articles, references } = library;
  const product = productOf(library);
  const problems = idsOf(articles.filter(({ matter }) => matter?.kind === 'problem'));
  const controls = product?.controlIds() ?? [];
  const screens = product ? [...new Set(Object.values(product.screenIds).flat())] : [];
  return {
    screen: screens,
    shows: screens,
    tap: controls,
    enter: controls,
    task: site.tasks,
    platform: site.platforms,
    method: site.methods,
    article: problems,
    problem: problems,
    related: idsOf(articles),
    reference: Object.keys(references),
    references: Object.keys(references),
    faults: product?.faults ?? [],
  };
}

/** Offered keys by kind, and by the field that contains them; `''` is the file itself. */
function idsByGroup(library: Library): Readonly<Record<string, Ids>> {
  const { articles, guides, diagnosis, dispositions } = library;
  const symptoms = [...diagnosis.symptoms.keys()];
  return {
    guide: { problems: idsOf(articles.filter(({ matter }) => matter?.kind === 'problem')) },
    remedies: { '': productOf(library)?.faults ?? [] },
    'diagnosis-words': { '': symptoms },
    'agent-words': {
      scripts: [...guides.keys()],
      diagnosis: symptoms,
      dispositions: Object.keys(dispositions),
      queues: queuesOf(dispositions),
    },
  };
}

function idsOf(articles: Library['articles']): string[] {
  return [...new Set(articles.map(({ id }) => id))];
}

function offered(schema: JsonSchema, ids: { values: Ids; keys: Ids }, field: string): JsonSchema {
  const { properties = {}, additionalProperties, items, anyOf, oneOf, definitions } = schema;
  const inside = (each: JsonSchema, name = ''): JsonSchema => offered(each, ids, name);
  const known = Object.entries(properties).map(([name, each]) => [name, inside(each, name)] as const);
  const isGroup = typeof additionalProperties === 'object';
  const own = isGroup ? (ids.keys[field] ?? []).map((id) => [id, inside(additionalProperties)] as const) : [];
  const examples = schema.type === 'string' ? (ids.values[field] ?? []) : [];
  return {
    ...schema,
    ...(known.length + own.length > 0 && { properties: Object.fromEntries([...own, ...known]) }),
    ...(isGroup && { additionalProperties: inside(additionalProperties) }),
    ...(items && { items: inside(items, field) }),
    ...(anyOf && { anyOf: anyOf.map((each) => inside(each, field)) }),
    ...(definitions && {
      definitions: Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, inside(each)])),
    }),
    ...(oneOf && { oneOf: oneOf.map((each) => inside(each, field)) }),
    ...(examples.length > 0 && { examples }),
  };
}
