import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLibrary, libraryOf, readFiles, readWith } from '../../../src/content/index.ts';
import { frozenContent } from '../../support/frozen.ts';
import type { TemporaryContent } from '../../support/temporary-content.ts';

let content: TemporaryContent;
beforeEach(() => {
  content = frozenContent();
});
afterEach(() => {
  content.remove();
});

const titleOf = (): string | undefined =>
  libraryOf(content.root, true).articles.find(({ id, language }) => id === 'qr-not-read' && language === 'en')?.matter
    ?.title;

test('what is not saved is read by what is worked on with it, and a file that is about to go is gone for that alone', async () => {
  const file = 'content/articles/en/qr-not-read.mdx';
  const text = readFiles(content.root).get(file)?.replace('title: The phone', 'title: Your phone');
  const written = new Map([[file, text]]);
  const going = new Map([[file, undefined]]);
  const inTurn = readWith(written, async () => {
    await setImmediate();
    return titleOf();
  });
  expect(readWith(going, titleOf)).toBeUndefined();
  expect(titleOf()).toBe('The phone does not read the QR code');
  expect(await inTurn).toBe('Your phone does not read the QR code');
  expect(readWith(going, () => checkLibrary(libraryOf(content.root, true)).map(({ code }) => code))).toContain(
    'translation-missing',
  );
  // Where all is saved, it is the library of everybody.
  expect(readWith(new Map(), () => libraryOf(content.root))).toBe(libraryOf(content.root));
});
