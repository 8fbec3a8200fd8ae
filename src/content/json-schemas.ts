import { z } from 'zod';
import { symptomSchema } from '../../machines/diagnosis/symptom.parse.ts';
import { behaviourSchema, productSchema, screensSchema } from '../../machines/simulator/simulator.parse.ts';
import { graphSchema } from '../../machines/walkthrough/walkthrough.parse.ts';
import { agentWordsSchema } from './agent-words.schema.ts';
import type { Library } from './library.ts';
import { productOf } from './product.ts';
import { queuesOf } from './rules/agent-words.rule.ts';
import {
  articleSchema,
  dispositionsSchema,
  diagnosisWordsSchema,
  glossarySchema,
  readingsSchema,
  referencesSchema,
  remediesSchema,
  siteSchema,
  topicsSchema,
} from './schemas.ts';
import { searchSchema } from './search.ts';
import { speechSchema } from './speech.schema.ts';
import { styleSchema } from './style.ts';

/** A JSON Schema, as far as it is looked into here. */
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

/** Where editors look for the schemas: hidden from what reads content, and beside it wherever it stands. */
export const SCHEMAS = 'content/.schemas';

/** Each kind of file that writers edit, by its place; of several that fit, the first. A front matter is named by no line. */
const KINDS = [
  ['guide', /^content\/walkthroughs\//, graphSchema],
  ['agent-words', /^content\/agent\//, agentWordsSchema],
  ['dispositions', /^content\/dispositions\.yaml$/, dispositionsSchema],
  ['search-words', /^content\/search\//, searchSchema],
  ['speech', /^content\/speech\//, speechSchema],
  ['style', /^content\/style\//, styleSchema],
  ['site', /^content\/site\.yaml$/, siteSchema],
  ['glossary', /^content\/glossary\.yaml$/, glossarySchema],
  ['readings', /^content\/readings\.yaml$/, readingsSchema],
  ['topics', /^content\/topics\.yaml$/, topicsSchema],
  ['references', /^content\/references\.yaml$/, referencesSchema],
  ['remedies', /^content\/remedies\.yaml$/, remediesSchema],
  ['diagnosis-words', /^content\/diagnosis\/[a-z]{2,3}(?:-[A-Za-z0-9]+)?\.yaml$/, diagnosisWordsSchema],
  ['symptom', /^content\/diagnosis\//, symptomSchema],
  ['simulator-product', /^content\/simulator\/product\.yaml$/, productSchema],
  ['simulator-behaviour', /^content\/simulator\/behaviour\.yaml$/, behaviourSchema],
  ['simulator-screens', /^content\/simulator\/screens\.yaml$/, screensSchema],
  ['article', /^content\/articles\//, articleSchema],
] as const;

/**
 * The line by which an editor finds the schema of a YAML file; nothing where it has none.
 *
 * @param languages a file of the diagnosis is named by its language, or by its symptom
 * @example schemaLine('content/walkthroughs/a.yaml', []) // '# yaml-language-server: $schema=../.schemas/guide.json'
 */
export function schemaLine(file: string, languages: readonly string[]): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
  const [kind] =
    KINDS.find(([kind, place]) => place.test(file) && (kind !== 'diagnosis-words' || languages.includes(name))) ?? [];
  if (kind === undefined || !file.endsWith('.yaml')) return undefined;
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 2) || './'}.schemas/${kind}.json`;
}

/**
 * What a file of each kind can hold, as JSON Schemas made of the schemas that read it, so that an editor completes fields and the ids
 * of this content while they are written. Ids are offered and not demanded: whether each is there is told by the check.
 *
 * @returns schemas by their file's name
 */
export function jsonSchemas(library: Library): ReadonlyMap<string, JsonSchema> {
  const values = idsByField(library);
  const keys = idsByGroup(library);
  return new Map(
    KINDS.map(([kind, , schema]) => [
      `${kind}.json`,
      offered(jsonSchemaOf(schema), { values, keys: keys[kind] ?? {} }, ''),
    ]),
  );
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      // Of a group of ids that is counted before it is read, only what it is read as says anything.
      if (def.type !== 'pipe' || def.out._zod.def.type !== 'record') return;
      const { $schema: _, ...whole } = jsonSchemaOf(def.out as z.ZodType);
      Object.assign(jsonSchema, whole);
    },
  }) as JsonSchema;
}

type Ids = Readonly<Record<string, readonly string[]>>;

/** What can stand in fields of these names, in whatever file. */
function idsByField(library: Library): Ids {
  const { site, articles, references } = library;
  const product = productOf(library);
  const problems = idsOf(articles.filter(({ matter }) => matter?.kind === 'problem'));
  const controls = product?.controlIds() ?? [];
  const screens = product ? [...new Set([...product.screenIds.phone, ...product.screenIds.portal])] : [];
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

/** What groups are named by, by kind and by the field that holds them; the file itself is ``. */
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

/** The same schema with the ids that a field, or a group's keys, can have. */
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
    // What a thing can hold in itself again is written once.
    ...(definitions && {
      definitions: Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, inside(each)])),
    }),
    ...(oneOf && { oneOf: oneOf.map((each) => inside(each, field)) }),
    ...(examples.length > 0 && { examples }),
  };
}
