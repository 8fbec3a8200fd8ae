import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { writeSchemas } from '../../src/build/generated.ts';
import {
  freshLibrary,
  jsonSchemas,
  readersLanguages,
  readFiles,
  schemaLine,
  SCHEMAS,
} from '../../src/content/index.ts';
import { writeLamp } from '../support/other-products.ts';
import { projectFolder } from '../support/sources.ts';

const LINE = /^# yaml-language-server: \$schema=(\S+)\n/;
type Json = Record<string, unknown>;

let other: string;
beforeEach(() => {
  other = mkdtempSync(join(tmpdir(), 'shirube-schemas-'));
  writeLamp(other);
});
afterEach(() => {
  rmSync(other, { recursive: true, force: true });
});

/** The files of a content that name a schema, each with the schema's name. */
function namedIn(root: string): { file: string; text: string; schema: string }[] {
  return [...readFiles(root)].flatMap(([file, text]) => {
    const [, place] = LINE.exec(text) ?? [];
    return place === undefined ? [] : [{ file, text, schema: join(dirname(file), place) }];
  });
}

/** What a schema has at some properties, one in another; `*` is what a group has under any name. */
function at(schema: unknown, ...names: string[]): Json {
  return names.reduce<Json>((here, name) => {
    const each = here as { properties?: Json; additionalProperties?: Json; items?: Json };
    return (name === '*' ? (each.additionalProperties ?? each.items) : each.properties?.[name]) as Json;
  }, schema as Json);
}

describe.each([
  ['what ships', () => projectFolder, 18],
  ['another product', () => other, 6],
] as const)('the files of %s', (_, rootOf, least) => {
  test('name the schema of their kind, where editors find it', () => {
    const root = rootOf();
    const languages = readersLanguages(freshLibrary(root).site);
    const named = namedIn(root);
    expect(named.length).toBeGreaterThan(least);
    // What a translation was made from is written by commands alone.
    const others = [...readFiles(root).keys()].filter(
      (file) => file.endsWith('.yaml') && !file.startsWith('content/translations/'),
    );
    expect(others.filter((file) => !named.some((each) => each.file === file))).toEqual([]);
    for (const { file, text } of named) expect(text.split('\n')[0], file).toBe(schemaLine(file, languages));
    const names = [...jsonSchemas(freshLibrary(root)).keys()].map((name) => `${SCHEMAS}/${name}`);
    expect(named.filter(({ schema }) => !names.includes(schema))).toEqual([]);
  });

  test('are what their schema says, and with a field more they are not', () => {
    const root = rootOf();
    const schemas = jsonSchemas(freshLibrary(root));
    for (const { file, text, schema } of namedIn(root)) {
      const name = schema.slice(SCHEMAS.length + 1);
      const known = z.fromJSONSchema(schemas.get(name) as Parameters<typeof z.fromJSONSchema>[0]);
      const data = parse(text) as Json;
      expect(known.safeParse(data).error, file).toBeUndefined();
      expect(known.safeParse({ ...data, 'No Field': 1 }).success, file).toBe(false);
    }
  });
});

describe('the ids that an editor completes', () => {
  const schemas = jsonSchemas(freshLibrary(projectFolder));
  const guide = schemas.get('guide.json');
  const offered = (schema: Json) => schema['examples'];
  const keys = (schema: Json) => Object.keys(schema['properties'] as Json);

  test('are screens and controls in an act of a guide, and what a guide can be for', () => {
    const act = at(guide, 'steps', '*', 'acts', '*');
    expect(offered(at(act, 'screen'))).toEqual(expect.arrayContaining(['two-factor', 'message-center']));
    expect(offered(at(act, 'tap'))).toEqual(expect.arrayContaining(['add-user', 'go-home', 'user-menu', 'notice']));
    expect(offered(at(guide, 'world', 'task'))).toEqual(['activate', 'add-user', 'message-delivery', 'log-in']);
    expect(keys(at(guide, 'problems'))).toContain('qr-not-read');
  });

  test('are the screens that a state of the product can show, however deep it lies', () => {
    const behaviour = schemas.get('simulator-behaviour.json');
    const { definitions = {} } = behaviour as { definitions?: Record<string, Json> };
    for (const state of [at(behaviour, '*'), ...Object.values(definitions)])
      expect(offered(at(state, 'shows'))).toEqual(expect.arrayContaining(['two-factor', 'camera', 'activation']));
  });

  test('are articles, references, faults and symptoms wherever one is named', () => {
    const symptom = schemas.get('symptom.json');
    expect(offered(at(symptom, 'references', '*'))).toContain('KB3236');
    expect(offered(at(symptom, 'causes', '*', 'faults', '*'))).toContain('code-used');
    expect(offered(at(symptom, 'article'))).toEqual(expect.arrayContaining(['qr-not-read', 'activation-error']));
    expect(keys(schemas.get('remedies.json') as Json)).toContain('code-expired');
    expect(keys(at(schemas.get('agent-words.json'), 'scripts'))).toContain('iphone-activate-qr');
    expect(keys(schemas.get('diagnosis-words.json') as Json)).toContain('qr-not-read');
  });

  test('are none of a simulator that a site does not have', () => {
    const act = at(jsonSchemas(freshLibrary(other)).get('guide.json'), 'steps', '*', 'acts', '*');
    expect(offered(at(act, 'screen'))).toBeUndefined();
  });
});

describe('writeSchemas', () => {
  const written = () => readdirSync(join(other, SCHEMAS)).sort();

  test('writes each schema, again only where it has changed, and what is no content', () => {
    const library = freshLibrary(other);
    writeSchemas(other, library);
    expect(written()).toEqual([...jsonSchemas(library).keys()].sort());
    const file = join(other, SCHEMAS, 'guide.json');
    const first = statSync(file).mtimeMs;
    writeFileSync(join(other, SCHEMAS, 'site.json'), 'spoilt');
    writeSchemas(other, library);
    expect(statSync(file).mtimeMs).toBe(first);
    expect(JSON.parse(readFileSync(join(other, SCHEMAS, 'site.json'), 'utf8'))).toHaveProperty('properties.languages');
    expect(freshLibrary(other).problems).toEqual([]);
  });

  test('does without where nothing can be written', () => {
    writeFileSync(join(other, SCHEMAS), '');
    expect(() => writeSchemas(other, freshLibrary(other))).not.toThrow();
  });
});
