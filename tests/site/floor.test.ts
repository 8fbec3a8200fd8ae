import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import css from '@eslint/css';
import { ESLint, type Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';
import { describe, expect, test } from 'vitest';
import { FLOOR } from '../../src/build/floor.ts';
import { siteFolder } from '../support/pages.ts';

const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');

const sheets = new Set(
  files
    .filter((file) => /\.(html|css)$/.test(file))
    .flatMap((file) =>
      file.endsWith('.css')
        ? [read(file)]
        : [...read(file).matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, own = '']) => own),
    ),
);

const scripts = new Set(
  files
    .filter((file) => /\.(html|js)$/.test(file))
    .flatMap((file) =>
      file.endsWith('.js')
        ? [read(file)]
        : [...read(file).matchAll(/<script(?![^>]*(?:\ssrc=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g)].map(
            ([, own = '']) => own,
          ),
    ),
);

/**
 * What of the styles not every browser had at the end of 2022, and why it may be there all the same: the floor has it, or
 * nobody misses it where it is unknown.
 */
const NEWER_STYLES: Readonly<Record<string, string>> = {
  "Selector 'has'": 'Firefox 121, Chrome 105, Safari 15.4',
  "Property 'container-type'": 'Firefox 110, Chrome 105, Safari 16.0',
  "Property 'container'": 'the same',
  "At-rule '@container'": 'the same',
  "Function 'color-mix'": 'Firefox 113, Chrome 111, Safari 16.2',
  "Unit 'lh'": 'Firefox 120, Chrome 109, Safari 16.4',
  "Property 'outline'": 'one that follows round corners: Safari 16.4; before, square ones show the focus too',
  "Property 'text-wrap'":
    'how lines are balanced: elsewhere they break as they always did; held by the test without the newest',
  "Value 'auto-phrase' of property 'word-break'": 'Chrome alone: elsewhere phrases are held together by BudouX',
  "Property 'text-spacing-trim'": 'half a space at a bracket; elsewhere it is a whole one',
  "Selector 'marker'": 'the color of a check mark; elsewhere it has that of the text',
  "Property 'content-visibility'":
    'what is far below is laid out later; elsewhere at once; held by the test without the newest',
  "Property 'contain-intrinsic-size'": 'stands with it',
  "Property 'accent-color'": 'the colour of radio buttons: elsewhere the system’s',
  "Property 'forced-color-adjust'": 'no Safari has forced colours',
  "Property 'print-color-adjust'": 'written with its prefix too; Chrome had no other before 136',
  "Value 'ui-monospace' of property 'font-family'": 'others stand behind it',
  "Property 'resize'": 'a text field that is made larger with a mouse: no phone has it',
  "Value 'avoid' of property 'break-after'": 'on paper: elsewhere a page may end after a heading',
};

/** The same of the scripts. */
const NEWER_SCRIPTS: Readonly<Record<string, string>> = {
  'requestIdleCallback is not supported in Safari 16.4, iOS Safari 16.4': 'is asked for, and a timer stands in',
  'Intl.Segmenter() is not supported in Firefox 121': 'is tried; Pagefind does without',
  "ES2024 'String.prototype.toWellFormed' method is forbidden.":
    'is newer by its year alone: each browser of the floor has it',
  'ES2024 Growable SharedArrayBuffer is forbidden.':
    'Pagefind: `new WebAssembly.Memory` and its like are taken for it; nothing asks for one',
};

async function complaints(config: Linter.Config, texts: Iterable<string>, filePath: string): Promise<string[]> {
  const eslint = new ESLint({ overrideConfigFile: true, allowInlineConfig: false, overrideConfig: [config] });
  const found = new Set<string>();
  for (const text of texts) {
    const [result] = await eslint.lintText(text, { filePath });
    for (const { message } of result!.messages) found.add(message);
  }
  return [...found].sort();
}

/** Features of styles that are newer than Baseline 2022. */
const inStyles = async (texts: Iterable<string>): Promise<string[]> => {
  const config = {
    files: ['**/*.css'],
    plugins: { css },
    language: 'css/css',
    // Prefixes and what is still unknown are no faults of spelling.
    languageOptions: { tolerant: true },
    rules: { 'css/use-baseline': ['error', { available: 2022 }] },
  };
  const said = await complaints(config as unknown as Linter.Config, texts, 'site.css');
  return said.map((message) => message.replace(/ is not a 2022 available baseline feature\.$/, ''));
};

/** Methods of lists that iterators have too, since ES2025: the rules for these cannot tell them apart. */
const OF_LISTS_TOO = /^es-x\/no-iterator-prototype-/;

/** What of some scripts a browser of the floor has not: of the language, by ECMAScript 2023, and of what browsers offer. */
const inScripts = (texts: Iterable<string>): Promise<string[]> => {
  const { rules = {} } = esx.configs['flat/restrict-to-es2023'];
  const config = {
    files: ['**/*.js'],
    plugins: { compat, 'es-x': esx },
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    settings: { browsers: FLOOR.map(({ query }) => query), lintAllEsApis: true, 'es-x': { aggressive: true } },
    rules: {
      ...Object.fromEntries(Object.entries(rules).filter(([name]) => !OF_LISTS_TOO.test(name))),
      'compat/compat': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(map|filter|some|every|find|flatMap|forEach|reduce|take|drop|toArray)$/]' +
            '[callee.object.type="CallExpression"][callee.object.callee.property.name=/^(values|keys|entries|matchAll)$/]' +
            ':not([callee.object.callee.object.name="Object"])',
          message: 'An iterator has no methods of lists.',
        },
      ],
    },
  };
  return complaints(config as unknown as Linter.Config, texts, 'site.js');
};

describe('what browsers of the floor have not', () => {
  test('is in the styles only where nobody misses it', async () => {
    expect(sheets.size).toBeGreaterThan(10);
    expect(await inStyles(sheets)).toEqual(Object.keys(NEWER_STYLES).sort());
  });

  test('is in the scripts only where nobody misses it', async () => {
    expect(scripts.size).toBeGreaterThan(40);
    expect(await inScripts(scripts)).toEqual(Object.keys(NEWER_SCRIPTS).sort());
  });
});

describe('the floor', () => {
  test('is in docs/README.md', () => {
    const text = readFileSync('docs/README.md', 'utf8');
    for (const { name, version, since } of FLOOR) {
      const row = text.split('\n').find((line) => line.startsWith(`| ${name} |`));
      expect(row, name).toContain(`| ${version} |`);
      expect(row, name).toContain(since);
    }
  });
});
