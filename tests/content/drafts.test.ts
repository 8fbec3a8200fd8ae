import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { articlesOf, checkLibrary, published, readFiles, readLibrary, type Library } from '../../src/content/index.ts';

const files = readFiles(fileURLToPath(new URL('../fixtures/other-product', import.meta.url)));

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
