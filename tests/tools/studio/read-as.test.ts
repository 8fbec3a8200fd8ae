import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { libraryOf, readAs, readFiles } from '../../../src/content/index.ts';
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

test('texts of the past are read by what is worked on with them, and by nothing else at the same time', async () => {
  const past = new Map(readFiles(content.root));
  content.edit('content/articles/en/qr-not-read.mdx', 'title: The phone', 'title: Your phone');
  const inPast = readAs(past, async () => {
    const titles = [titleOf()];
    await setImmediate();
    return [...titles, titleOf()];
  });
  expect(titleOf()).toBe('Your phone does not read the QR code');
  expect(await inPast).toEqual(Array.from({ length: 2 }, () => 'The phone does not read the QR code'));
  // The same texts are read once.
  expect(readAs(past, () => libraryOf(content.root))).toBe(readAs(past, () => libraryOf(content.root, true)));
});
