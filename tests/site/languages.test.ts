import { expect, test } from 'vitest';
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
    path: 'tools/studio/page/check/issue-parts.tsx',
    text: "undefined : 'en'",
    reason: 'the language that the check speaks',
  },
];

test('no file of the site’s code names the product or what belongs to it', () => {
  const named = sourceFiles(['src', 'machines'], ['.ts', '.tsx', '.astro', '.css']).filter(({ text }) =>
    /IBKR|IB Key|Client Portal|broker|クライアント・ポータル|証券会社/.test(text),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
});

test('no file names a language of content/site.yaml', () => {
  expect(languages.length).toBeGreaterThan(1);
  expect(files.length).toBeGreaterThan(50);
  expect(languageIssues(files, languages, EXCEPTIONS)).toEqual([]);
});
