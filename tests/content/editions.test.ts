import { describe, expect, test } from 'vitest';
import {
  checkLibrary,
  createPageContext,
  localizedFor,
  readersLanguages,
  readLibrary,
  siteLanguage,
  translationStatuses,
} from '../../src/content/index.ts';
import { problemsIn, sound } from '../support/fixtures.ts';

const SITE = 'content/site.yaml';
const EDITIONS = 'editions:\n  ja-easy: { name: やさしい日本語, of: ja }\n';
const WORDS = 'content/ui/ja-easy.json';

/** The sound content with an edition, and some files of it. */
function withEdition(files: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map([...sound, [SITE, sound.get(SITE)! + EDITIONS], ...Object.entries(files)]);
}

const article = sound.get('content/articles/ja/no-flame.mdx')!;

describe('an edition', () => {
  const library = readLibrary(withEdition({ [WORDS]: '{ "greeting": "こんにちは {{name}}" }' }));

  test('is chosen by readers, and is no language', () => {
    expect(readersLanguages(library.site)).toEqual(['ja', 'en', 'ja-easy']);
    expect(Object.keys(library.site.languages)).toEqual(['ja', 'en']);
    expect(siteLanguage(library.site, 'ja-easy')).toMatchObject({
      name: 'やさしい日本語',
      locale: 'ja-JP',
      fallback: 'ja',
    });
  });

  test('says in its language’s words what it does not say, without a mark of another language', () => {
    const own = createPageContext(library, 'ja-easy', undefined, { marks: true });
    expect((own.t as (key: string, values: object) => string)('greeting', { name: 'A' })).toBe('こんにちは A');
    const { ui, ...rest } = library;
    const none = { ...rest, ui: new Map([...ui].filter(([language]) => language !== 'ja-easy')) };
    const borrowed = createPageContext(none, 'ja-easy', undefined, { marks: true });
    expect((borrowed.t as (key: string, values: object) => string)('greeting', { name: 'A' })).toBe('ようこそ A');
    expect(borrowed.standIn).toBeUndefined();
  });

  test('shows its language’s article where it has none, and its own where it has one', () => {
    expect(localizedFor(library, 'no-flame', 'ja-easy')).toMatchObject({ language: 'ja' });
    const more = readLibrary(withEdition({ 'content/articles/ja-easy/no-flame.mdx': article }));
    expect(localizedFor(more, 'no-flame', 'ja-easy')).toMatchObject({ language: 'ja-easy' });
    expect(localizedFor(more, 'no-flame', 'ja')).toMatchObject({ language: 'ja' });
    expect(localizedFor(more, 'no-flame', 'en')).toMatchObject({ language: 'en' });
  });

  test('may lack words, and is told what it has too many', () => {
    expect(checkLibrary(library)).toEqual([]);
    const strange = readLibrary(withEdition({ [WORDS]: '{ "greeting": "こんにちは", "other": "ほか" }' }));
    expect(checkLibrary(strange).map(({ code, file }) => [code, file])).toEqual([
      ['word-unknown', WORDS],
      ['word-places', WORDS],
    ]);
  });

  test('must have the steps, figures and references of its language', () => {
    const other = article.replace(/^related: .*$/m, 'related: []').replace(/^kind: problem$/m, 'kind: reference');
    const codes = checkLibrary(readLibrary(withEdition({ 'content/articles/ja-easy/no-flame.mdx': other }))).map(
      ({ code }) => code,
    );
    expect(codes).toContain('languages-differ');
  });

  test('of words is never incomplete, of articles is missing until it is written', () => {
    const states = [...translationStatuses(library)].map(([{ id }, each]) => [id, each.get('ja-easy')!.state]);
    expect(states).toContainEqual(['apps', 'done']);
    expect(states).toContainEqual(['articles/no-flame', 'missing']);
    expect(states.filter(([, state]) => state === 'incomplete')).toEqual([]);
  });
});

test('what an edition leaves to its language is asked of its rules too, unless its style leaves it there', async () => {
  const style = (more = ''): Record<string, string> => ({
    'content/style/ja-easy.yaml': `rules: easy-japanese\nvocabulary: [名前]\n${more}`,
    'content/ui/ja.json': '{ "greeting": "歓迎 {{name}}" }',
  });
  const told = (await problemsIn(withEdition(style()))).map(({ code, file }) => [code, file]);
  expect(told).toEqual([['style-vocabulary', 'content/ui/ja.json']]);
  expect(await problemsIn(withEdition(style('leaves: [greeting]\n')))).toEqual([]);
});

test('what a label says is no word of the edition', async () => {
  const files = withEdition({
    'content/style/ja-easy.yaml': 'rules: easy-japanese\nvocabulary: [名前]\nleaves: [greeting]\n',
    'content/apps/ja.json': sound.get('content/apps/ja.json')!,
    [WORDS]: '{ "greeting": "名前 {{name}}" }',
  });
  expect(await problemsIn(files)).toEqual([]);
});
