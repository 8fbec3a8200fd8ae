import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sourceFile, sourceFiles } from '../support/sources.ts';
import { languageIssues, type Exception } from './checks/languages.ts';

const site = parse(sourceFile('content/site.yaml').text) as { languages: Record<string, { locale: string }> };
const languages = Object.keys(site.languages);
const files = [
  ...sourceFiles(['src', 'machines', 'tools'], ['.ts', '.tsx', '.mjs', '.js', '.astro', '.css']),
  sourceFile('astro.config.mjs'),
];

/** Places that name a language for another reason than that the site is in it. */
const EXCEPTIONS: readonly Exception[] = [
  { path: 'src/i18n/scripts.ts', text: "phraseModel?: 'ja'", reason: 'the name of a model of BudouX' },
  { path: 'src/i18n/scripts.ts', text: "phraseModel: 'ja'", reason: 'the name of a model of BudouX, chosen by script' },
  { path: 'src/i18n/line-breaks.ts', text: 'ja: loadDefaultJapaneseParser', reason: 'the name of a model of BudouX' },
  { path: 'src/i18n/translator.ts', text: '@param locale', reason: 'an example in a comment' },
  { path: 'src/content/limits.ts', text: "toLocaleString('en')", reason: 'the language that the check speaks' },
  { path: 'src/middleware.ts', text: '<html lang="en">', reason: 'the language that the check speaks' },
  { path: 'src/build/words.ts', text: "const DEFAULT_LANGUAGE = 'en'", reason: 'the language that the tools speak' },
  {
    path: 'tools/studio/page/check/message-language.ts',
    text: "MESSAGE_LANGUAGE = 'en'",
    reason: 'the language that the check speaks',
  },
];

test('no file names a language of content/site.yaml', () => {
  expect(languages.length).toBeGreaterThan(1);
  expect(files.length).toBeGreaterThan(50);
  expect(languageIssues(files, languages, EXCEPTIONS)).toEqual([]);
});

describe('languageIssues', () => {
  const find = (text: string, exceptions: readonly Exception[] = []) =>
    languageIssues([{ path: 'a.ts', text }], ['ja', 'en'], exceptions);

  test.each([
    "const languages = ['ja', 'en'];",
    'if (language === "ja") {',
    "const home = '/en/';",
    'const other = `/${path}/ja`;',
    'const names = { ja: 1 };',
    "new Intl.Locale('ja-JP')",
    ':lang(ja) { line-height: 1.8 }',
    '[lang="fr"] p {',
    'html[lang|=ja] {',
    '<a href="/x/" lang="en">',
  ])('finds a language in %s', (line) => {
    expect(find(line)).toEqual([`a.ts:1: ${line}`]);
  });

  test.each([
    "scriptOf('fr')",
    '<html lang={language}>',
    '[data-script-system="Jpan"] { line-height: 1.8 }',
    "querySelectorAll('[lang]')",
    'when: taken, then: given',
    "import { en } from './english.ts';",
  ])('finds none in %s', (line) => {
    expect(find(line)).toEqual([]);
  });

  test('lets an exception pass, and finds one that is not needed', () => {
    const exception = { path: 'a.ts', text: "model: 'ja'", reason: 'a name' };
    expect(find("model: 'ja'", [exception])).toEqual([]);
    expect(find('model', [exception])).toEqual(["the exception “model: 'ja'” in a.ts is not needed"]);
  });
});
