import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Facts, FoundAnswer } from '../../../tools/studio/protocol/protocol.types.ts';
import { Checking } from '../../../tools/studio/server/checking.ts';
import { ContentFolder } from '../../../tools/studio/server/files.ts';
import { OpenPages } from '../../../tools/studio/server/open-pages.ts';
import type { StudioContext } from '../../../tools/studio/server/route.ts';
import { answer } from '../../../tools/studio/server/routes.ts';
import { speechFor } from '../../../tools/studio/server/speech.ts';
import { writeLamp } from '../../support/other-products.ts';

const FILE = 'content/articles/en/stays-dark.mdx';
let root: string;
let checking: Checking;
let pages: OpenPages;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-pages-'));
  writeLamp(root);
  // How it is written takes the longest, and is not asked here.
  rmSync(join(root, 'content/style'), { recursive: true, force: true });
  checking = new Checking(root);
  pages = new OpenPages();
});
afterEach(async () => {
  await checking.end();
  rmSync(root, { recursive: true });
});

/** What a route answers a page. */
async function ask<T>(page: string, name: string, body: unknown = {}, query = ''): Promise<T> {
  const files = new ContentFolder(root);
  const context = {
    root,
    files,
    checking,
    pages,
    page,
    unsaved: pages.unsaved(page),
    ...speechFor({ asked: 'en', usual: 'en' }),
  };
  return (await answer(context as unknown as StudioContext, name, { query: new URLSearchParams(query), body }))
    .body as T;
}

/** The codes of all that is found in a page, once all of it was looked at. */
async function found(page: string): Promise<string[]> {
  for (let after = 0; ;) {
    const { number = after, isWhole, issues = [] } = await ask<FoundAnswer>(page, 'GET found', {}, `after=${after}`);
    if (isWhole) return issues.map(({ code }) => code);
    after = number;
  }
}

test('each page is told what is in its own texts, and of what goes in it', async () => {
  expect(await ask('first', 'GET found')).toEqual({ isUnknown: true });
  const text = new ContentFolder(root).read(FILE)?.text ?? '';
  await ask('first', 'POST unsaved', { texts: { [FILE]: `${text}\nZ <\n` } });
  await ask('second', 'POST unsaved', { texts: { [FILE]: null } });
  await ask('third', 'POST unsaved', { texts: {} });
  const [first, second, third] = await Promise.all(['first', 'second', 'third'].map(found));
  expect(first).toContain('mdx-syntax');
  expect(second).toContain('translation-missing');
  expect(second).not.toContain('mdx-syntax');
  expect(third).not.toContain('translation-missing');
  const titles = async (page: string) =>
    (await ask<Facts>(page, 'GET facts')).articles.find(({ id }) => id === 'stays-dark')?.titles;
  expect(Object.keys((await titles('second')) ?? {})).toEqual(['ja']);
  expect(Object.keys((await titles('third')) ?? {})).toEqual(['en', 'ja']);
  expect((await ask<Facts>('second', 'GET facts')).files).not.toContain(FILE);
}, 60_000);

test('what was saved is not unsaved any more, but for what was written in it meanwhile', () => {
  pages.write(
    'one',
    new Map([
      ['a', 'saved'],
      ['b', 'typed since'],
      ['c', undefined],
    ]),
  );
  pages.saved('one', [{ file: 'a', text: 'saved' }, { file: 'b', text: 'saved' }, { file: 'c' }]);
  expect([...pages.unsaved('one')]).toEqual([['b', 'typed since']]);
});

test('of very many pages the oldest is forgotten, and asked anew', () => {
  for (let page = 0; page < 17; page++) pages.write(String(page), new Map());
  expect(pages.isKnown('0')).toBe(false);
  expect(pages.isKnown('16')).toBe(true);
});
