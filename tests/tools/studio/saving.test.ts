import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StudioBrowser, type StudioPage } from '../../support/studio-page.ts';

const FILE = 'content/one.yaml';
let root: string;
let browser: StudioBrowser;
let page: StudioPage;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'shirube-saving-'));
  mkdirSync(join(root, 'content'));
  write('a: 1\n');
  browser = new StudioBrowser();
  page = await browser.page(root);
  await page.store.read(FILE);
});
afterEach(() => {
  browser.close();
  rmSync(root, { recursive: true });
});

const write = (text: string) => writeFileSync(join(root, FILE), text);
const onDisk = (file = FILE) => readFileSync(join(root, file), 'utf8');
const type = (insert = 'b: 2\n') => page.store.edit(FILE, [{ from: 5, to: 5, insert }], true);

test('what is typed is saved without being asked to', async () => {
  type();
  expect(page.store.unsaved).toEqual([FILE]);
  await vi.waitFor(() => expect(onDisk()).toBe('a: 1\nb: 2\n'), 5000);
  await vi.waitFor(() => expect(page.store.unsaved).toEqual([]));
});

test('what is typed while it is saved is saved next', async () => {
  type();
  const saving = page.store.save();
  type('c: 3\n');
  await saving;
  expect(page.store.unsaved).toEqual([FILE]);
  await page.store.save();
  expect(onDisk()).toBe('a: 1\nc: 3\nb: 2\n');
});

test('undoing a new file removes it, and redoing brings it back', async () => {
  const file = 'content/new.yaml';
  page.store.edit(file, [{ from: 0, to: 0, insert: 'n: 1\n' }]);
  await page.store.save();
  expect(onDisk(file)).toBe('n: 1\n');
  page.store.undo();
  await page.store.save();
  expect(existsSync(join(root, file))).toBe(false);
  page.store.redo();
  await page.store.save();
  expect(onDisk(file)).toBe('n: 1\n');
});

test('a text that was not edited follows the disk', async () => {
  type();
  await page.store.save();
  write('a: 22\n');
  // The first answer was requested before the save.
  await page.hear();
  await page.hear();
  expect([page.store.text(FILE), page.store.canUndo, page.store.conflicts]).toEqual(['a: 22\n', false, []]);
});

test.each([
  ['ours', 'a: 1\nb: 2\n'],
  ['theirs', 'a: 22\n'],
] as const)(
  'a text that was edited here and elsewhere is saved once the writer has chosen: %s',
  async (whose, text) => {
    type();
    write('a: 22\n');
    await page.store.save();
    expect(onDisk()).toBe('a: 22\n');
    expect(page.store.conflicts).toMatchObject([{ file: FILE, theirs: { text: 'a: 22\n' } }]);
    page.store.settle(FILE, whose);
    await page.store.save();
    expect([onDisk(), page.store.text(FILE), page.store.conflicts]).toEqual([text, text, []]);
  },
);

test('a conflict ends when the others undo their change', async () => {
  type();
  write('a: 22\n');
  await page.store.save();
  write('a: 1\n');
  await page.hear();
  await page.hear();
  expect(page.store.conflicts).toEqual([]);
  await page.store.save();
  expect(onDisk()).toBe('a: 1\nb: 2\n');
});

test.each(['nobody', 'another'] as const)(
  'while %s answers, the text stays in the page, and is saved later',
  async (who) => {
    page.answers(who);
    type();
    await page.store.save();
    await page.hear();
    expect(page.store.trouble).toBe(who === 'nobody' ? 'gone' : 'stale');
    expect([page.store.unsaved, onDisk()]).toEqual([[FILE], 'a: 1\n']);
    page.answers('server');
    await vi.waitFor(
      async () => {
        await page.hear();
        expect(onDisk()).toBe('a: 1\nb: 2\n');
      },
      { timeout: 10_000, interval: 100 },
    );
    expect(page.store.trouble).toBeUndefined();
  },
);
