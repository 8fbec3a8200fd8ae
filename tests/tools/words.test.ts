import { describe, expect, test } from 'vitest';
import { PLACEHOLDER } from '../../src/content/index.ts';
import { languageOf, sayIn, spoken } from '../../src/build/words.ts';
import { japanese } from '../../src/build/style/japanese.ts';
import { studioWords } from '../../tools/studio/server/speech.ts';
import { sourceFile, sourceFiles } from '../support/sources.ts';

const words = (language: string) =>
  JSON.parse(sourceFile(`src/build/words/${language}.json`).text) as Record<string, string>;
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const [first = ''] = spoken;

test.each([
  ['tools', words],
  ['studio', studioWords],
] as const)('the words of the %s are the same in each language, with the same places', (_, wordsIn) => {
  const [one = {}, ...others] = spoken.map(wordsIn);
  for (const other of others) {
    expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
    for (const [key, text] of Object.entries(one)) expect(places(other[key] ?? ''), key).toEqual(places(text));
  }
});

describe.each(spoken)('the words of the tools (%s)', (language) => {
  test('mark each text that is still to be written, and only those', () => {
    const marked = Object.entries(words(language)).filter(([, text]) => text.startsWith(PLACEHOLDER));
    expect(marked.map(([key]) => key).filter((key) => key !== 'next.texts')).toEqual(
      Object.keys(words(language)).filter((key) => key.startsWith('write.')),
    );
  });
});

test('each key is used, and each that is used is there', () => {
  const code = [
    ...sourceFiles(['tools/new', 'tools/rename', 'tools/status', 'tools/studio/server', 'src/build/check'], ['.ts']),
    ...['tools/new.ts', 'tools/check.ts'].map((path) => sourceFile(path)),
  ]
    .map(({ text }) => text)
    .join('\n');
  const keys = Object.keys(words(first));
  const put = [...code.matchAll(/\(`([a-z.]+)\.\$\{/g)].map(([, stem]) => stem!);
  const used = (key: string) => code.includes(`'${key}'`) || put.some((stem) => key.startsWith(`${stem}.`));
  // What is beside a choice is stated by the choice itself.
  expect(keys.filter((key) => !used(key) && !['yes', 'no', 'none', 'flow', 'faulty'].includes(key))).toEqual([]);
  const asked = [...code.matchAll(/\b(?:say|write)\('([a-z.-]+)'/g)].map(([, key]) => key!);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

test('each word of the studio stands in one part alone, and there is one for all that its pages say', () => {
  const parts = sourceFiles([`tools/studio/words/${first}`], ['.json']);
  const keys = parts.flatMap(({ text }) => Object.keys(JSON.parse(text) as object));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  const pages = sourceFiles(['tools/studio/page'], ['.ts', '.tsx']);
  const said = pages.flatMap(({ text }) => [...text.matchAll(/\b(?:t|say)\('([\w.]+)'/g)].map(([, key]) => key!));
  expect(said.filter((key) => !keys.includes(key))).toEqual([]);
});

test('the Japanese words keep the style of the articles', async () => {
  const texts = Object.entries(words('ja'))
    .filter(([key]) => !/\busage$/.test(key))
    .map(([key, text]) => ({
      key,
      kind: text.endsWith('。') ? ('text' as const) : ('title' as const),
      text: text.replace(/`[^`]*`|\{\{\w+\}\}/g, '『名』').replace(/^✎ /, ''),
    }));
  const faults = await Promise.all(
    texts.map(async (text) => (await japanese.read(text)).map(({ code }) => `${code} ${text.key}: ${text.text}`)),
  );
  expect(faults.flat()).toEqual([]);
}, 60_000);

describe('languageOf', () => {
  test.each([
    [undefined, { LANG: 'ja_JP.UTF-8' }, 'ja'],
    [undefined, { LC_ALL: 'ja', LANG: 'en_US.UTF-8' }, 'ja'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'C' }, 'ja'],
    ['en', { LANG: 'ja_JP.UTF-8' }, 'en'],
    ['fr', { LANG: 'ja_JP.UTF-8' }, 'ja'],
    [undefined, { LANG: 'C.UTF-8' }, 'en'],
    [undefined, {}, 'en'],
  ])('%s, %j: %s', (asked, env, language) => {
    expect(languageOf(asked, env)).toBe(language);
  });
});

test('a word that is missing, or a place without a value, is a fault of the program', () => {
  expect(() => sayIn('en')('no.such')).toThrow('no.such');
  expect(() => sayIn('en')('exists')).toThrow('file');
});
