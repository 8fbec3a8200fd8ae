import { describe, expect, test } from 'vitest';
import { createPageContext } from '../../src/content/index.ts';
import { frozenLibrary } from '../support/frozen.ts';
import { knownLibrary } from '../support/known-library.ts';
import { contextFor } from '../support/page-data.ts';

const library = frozenLibrary();

describe('createPageContext', () => {
  const guide = createPageContext(library, 'en', 'android-add-user-qr');

  test('numbers a problem’s figures as the guide that shows it does', () => {
    expect(guide.figure({ article: 'qr-not-read', n: '1' }).number).toBe('13');
    expect(guide.figure({ article: 'activation-error', n: '1' }).number).toBe('15');
    expect(createPageContext(library, 'en', 'qr-not-read').figure({ article: 'qr-not-read', n: '1' }).number).toBe('1');
  });

  test('shows a problem’s figure on each phone on its own page, and in a guide on that guide’s', () => {
    const shipped = knownLibrary();
    const figure = { article: 'activation-error', n: '1' };
    const own = contextFor(shipped, 'en', 'activation-error').figure(figure);
    expect(own.variants.map(({ kind, of, name }) => ({ kind, of, name }))).toEqual([
      { kind: 'phone', of: ['android'], name: 'Android' },
      { kind: 'phone', of: ['iphone'], name: 'iPhone' },
    ]);
    expect(contextFor(shipped, 'en', 'iphone-add-user-qr').figure(figure).variants).toEqual([]);
  });

  test('gives labels in the page’s language and says which are ours', () => {
    expect(guide.label('ibkr.more')).toEqual({ text: 'More', quoted: '“More”', ours: false });
    expect(createPageContext(library, 'ja').label('ibkr.more').text).toBe('詳細');
    expect(guide.label('portal.save').ours).toBe(true);
    expect(() => guide.label('ibkr.moer')).toThrow('The label `ibkr.moer` is missing');
  });

  test('builds the address of a reference from the one setting', () => {
    const address = String(library.site.references.article).replace('{number}', '2277');
    expect(guide.reference('KB2277')).toMatchObject({ number: 'KB2277', address });
    expect(guide.reference('portal-guide').number).toBeUndefined();
  });

  test('leads a reader to the page in their language, and names that of any other', () => {
    const supportOf = (address: Record<string, string>, language: string) => {
      const site = { ...library.site, support: { address } };
      return createPageContext({ ...library, site }, language).support;
    };
    const [ja, en] = ['https://ibkr.example/ja', 'https://ibkr.example/en'];
    expect(supportOf({ ja, en }, 'ja')).toEqual({ address: ja, title: 'サポートへの連絡方法\u00a0↗' });
    expect(supportOf({ ja, en }, 'en')).toEqual({ address: en, title: 'Contact IBKR support\u00a0↗' });
    expect(supportOf({ en }, 'ja')).toEqual({ address: en, title: 'サポートへの連絡方法（英語）\u00a0↗' });
    expect(supportOf({ ja }, 'en')).toEqual({ address: ja, title: 'Contact IBKR support (in Japanese)\u00a0↗' });
  });

  test('knows at which steps a problem can show', () => {
    expect(guide.problemsAt('scan').map(({ id }) => id)).toEqual(['qr-not-read', 'front-camera']);
    expect(guide.problemsAt('open')).toEqual([]);
  });

  test('throws on words that no language has, instead of showing a key', () => {
    expect(() => guide.word('task', 'fly')).toThrow('No words for `task.fly`');
  });
});
