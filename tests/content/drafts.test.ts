import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { articlesOf, checkLibrary, published, readFiles, readLibrary, type Library } from '../../src/content/index.ts';

const files = readFiles(fileURLToPath(new URL('../fixtures/lamp', import.meta.url)));

/** The lamp's content, with some of its articles made drafts. */
function withDrafts(...paths: string[]): Library {
  const changed = new Map(files);
  for (const path of paths) {
    const file = `content/articles/${path}.mdx`;
    changed.set(file, files.get(file)!.replace('\n---', '\ndraft: true\n---'));
  }
  return readLibrary(changed);
}

const idsIn = (library: Library): string[] => library.articles.map(({ id, language }) => `${language}/${id}`);

describe('published', () => {
  test('leaves out a draft, and every place that would name it by itself', () => {
    const library = published(withDrafts());
    expect(idsIn(library)).not.toContain('en/wall-mount');
    expect(articlesOf(library, 'en', 'reference').map(({ id }) => id)).toEqual(['manuals']);
    const [guide] = articlesOf(library, 'en', 'guide');
    expect(guide!.matter!.related).toEqual(['stays-dark']);
  });

  test('leaves out the translations and the graph of a draft', () => {
    const library = published(withDrafts('en/charge-lamp'));
    expect(idsIn(library)).not.toContain('ja/charge-lamp');
    expect([...library.guides.keys()]).toEqual([]);
  });

  test('leaves out a translation that is a draft, and only that', () => {
    const ids = idsIn(published(withDrafts('ja/manuals')));
    expect(ids).toContain('en/manuals');
    expect(ids).not.toContain('ja/manuals');
  });

  test('lets what a draft still lacks stop nobody', () => {
    const codes = (library: Library) =>
      checkLibrary(library)
        .filter(({ file }) => file?.includes('wall-mount'))
        .map(({ code }) => code);
    expect(codes(withDrafts())).toEqual(['translation-missing', 'link-broken']);
    expect(codes(published(withDrafts()))).toEqual([]);
  });

  test('leaves content without a draft as it is', () => {
    const whole = readLibrary(new Map([...files].filter(([file]) => !file.includes('wall-mount'))));
    expect(published(whole)).toBe(whole);
  });
});

describe('a symptom', () => {
  const symptom = 'content/diagnosis/stays-dark.yaml';

  /** The lamp's content with a symptom that is a draft, or whose article is one. */
  function drafted(change: (files: Map<string, string>) => void): Library {
    const changed = new Map(files);
    change(changed);
    return published(readLibrary(changed));
  }

  test.each([
    ['says that it is a draft', symptom, `draft: true\n${files.get(symptom)!}`],
    [
      'belongs to an article that is a draft',
      'content/articles/en/stays-dark.mdx',
      files.get('content/articles/en/stays-dark.mdx')!.replace('\n---', '\ndraft: true\n---'),
    ],
  ])('is left out with its words where it %s', (_, file, text) => {
    const library = drafted((changed) => changed.set(file, text));
    expect([...library.diagnosis.symptoms.keys()]).toEqual([]);
    expect([...library.diagnosis.words.values()]).toEqual([{}, {}]);
    expect(checkLibrary(library).filter(({ file: where = '' }) => where.startsWith('content/diagnosis/'))).toEqual([]);
  });

  test('is published otherwise', () => {
    expect([...published(withDrafts()).diagnosis.symptoms.keys()]).toEqual(['stays-dark']);
  });

  test('can only be a draft or not', () => {
    const library = drafted((changed) => changed.set(symptom, `draft: maybe\n${files.get(symptom)!}`));
    expect(library.problems.map(({ code, line }) => [code, line])).toEqual([['bad-mark', 1]]);
  });
});
