import { describe, expect, test } from 'vitest';
import { editionOf, freshness, readLibrary, sourceHash, readFiles, type Library } from '../../src/content/index.ts';
import { recordTranslation } from '../../tools/content/record-translation.ts';

const files = readFiles(`${process.cwd()}/tests/fixtures/sound`);
const path = 'content/articles/ja/no-flame.mdx';

/** The state of the English edition after the Japanese one was edited. */
function after(edit: (text: string) => string): string {
  const library = readLibrary(new Map(files).set(path, edit(files.get(path)!)));
  return freshness(library, editionOf(library, 'no-flame', 'en')!);
}

const source = (library: Library) => sourceHash(editionOf(library, 'no-flame', 'ja')!);

describe('freshness', () => {
  test('is done right after a translation was recorded', () => {
    expect(after((text) => text)).toBe('done');
  });

  test.each([
    ['a phrase of the body', (text: string) => text.replace('元栓を開きます', '元栓をひらきます')],
    ['the title', (text: string) => text.replace('title: 火がつかない', 'title: 火がつきません')],
    ['a caption', (text: string) => text.replace('>元栓<', '>ガスの元栓<')],
    ['a new paragraph', (text: string) => text.replace('</Cause>', '換気します。\n\n</Cause>')],
  ])('is outdated when the source changes in %s', (_, edit) => {
    expect(after(edit)).toBe('outdated');
  });

  test.each([
    ['keywords', (text: string) => text.replace('keywords: [', 'keywords: [炎, ')],
    ['layout', (text: string) => text.replaceAll('\n\n', '\n\n\n').replace('---\n\n\n', '---\n\n')],
    ['the day of the change', (text: string) => text.replace('2026-01-01', '2026-02-02')],
  ])('stays done when only %s changes', (_, edit) => {
    expect(after(edit)).toBe('done');
  });
});

describe('sourceHash', () => {
  test('is twelve hexadecimal digits, the same for the same words', () => {
    expect(source(readLibrary(files))).toMatch(/^[0-9a-f]{12}$/);
    expect(source(readLibrary(files))).toBe(source(readLibrary(new Map(files))));
  });
});

describe('recordTranslation', () => {
  const text = '---\ntitle: A\nupdated: 2026-01-01\n---\n\nBody with --- in it\n';

  test('adds the record as the last field and changes nothing else', () => {
    const recorded = recordTranslation(text, 'ja', 'abc');
    expect(recorded).toBe(text.replace('01-01\n', '01-01\ntranslation: { of: ja, hash: "abc" }\n'));
  });

  test('replaces an earlier record, on one line or on several', () => {
    const once = recordTranslation(text, 'ja', 'abc');
    expect(recordTranslation(once, 'ja', 'def')).toBe(once.replace('abc', 'def'));
    const long = text.replace('updated', 'translation:\n  of: ja\n  hash: "abc"\nupdated');
    expect(recordTranslation(long, 'ja', 'def')).toBe(
      text.replace('updated', 'translation: { of: ja, hash: "def" }\nupdated'),
    );
  });

  test('refuses a text without front matter', () => {
    expect(() => recordTranslation('No fields', 'ja', 'abc')).toThrow('no front matter');
  });
});
