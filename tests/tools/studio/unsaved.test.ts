import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StudioBrowser } from '../../support/studio-page.ts';

const FILE = 'content/one.yaml';
let root: string;
let browser: StudioBrowser;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-unsaved-'));
  mkdirSync(join(root, 'content'));
  disk('a: 1\n');
  browser = new StudioBrowser();
});
afterEach(() => {
  browser.close();
  rmSync(root, { recursive: true });
});

const disk = (text: string) => writeFileSync(join(root, FILE), text);
const onDisk = () => readFileSync(join(root, FILE), 'utf8');

/** A page with a text that is not saved. */
async function written(insert = 'b: 2\n') {
  const page = await browser.page(root);
  await page.store.read(FILE);
  page.store.edit(FILE, [{ from: 5, to: 5, insert }]);
  return page;
}

/** The browser is closed with all its pages, or killed, and opened again. */
function anew(): void {
  browser.close();
  browser = new StudioBrowser(browser.stored);
}

describe('what is not saved', () => {
  test('is there again, and is saved, when the page was closed', async () => {
    await written();
    anew();
    const { store } = await browser.page(root);
    expect(store.text(FILE)).toBe('a: 1\nb: 2\n');
    expect(store.unsaved).toEqual([FILE]);
    await store.save();
    expect(onDisk()).toBe('a: 1\nb: 2\n');
    expect([...browser.stored]).toEqual([]);
  });

  test('of a file that is new is there again, too', async () => {
    const { store } = await browser.page(root);
    store.edit('content/new.yaml', [{ from: 0, to: 0, insert: 'n: 1\n' }]);
    anew();
    const next = await browser.page(root);
    await next.store.save();
    expect(readFileSync(join(root, 'content/new.yaml'), 'utf8')).toBe('n: 1\n');
  });

  test('is there again where a file is about to go', async () => {
    const { store } = await browser.page(root);
    await store.read(FILE);
    store.editAll([{ file: FILE, spans: [], isRemoved: true }]);
    anew();
    const next = await browser.page(root);
    expect(next.store.text(FILE)).toBeUndefined();
    expect(next.store.unsaved).toEqual([FILE]);
    await next.store.save();
    expect(existsSync(join(root, FILE))).toBe(false);
    // Once that is saved, nothing of it is left: the file may come back.
    expect([...browser.stored]).toEqual([]);
    disk('a: 1\n');
    anew();
    const last = await browser.page(root);
    await last.store.save();
    expect(onDisk()).toBe('a: 1\n');
  });

  test('is kept where a file comes back while it goes', async () => {
    const { store } = await browser.page(root);
    await store.read(FILE);
    store.editAll([{ file: FILE, spans: [], isRemoved: true }]);
    const saving = store.save();
    store.undo();
    await saving;
    expect(store.unsaved).toEqual([FILE]);
    anew();
    const next = await browser.page(root);
    await next.store.save();
    expect(onDisk()).toBe('a: 1\n');
  });

  test('and was begun on another text is shown beside that, and is written over it only when that is chosen', async () => {
    await written();
    disk('a: 9\n');
    anew();
    const { store } = await browser.page(root);
    await store.save();
    expect(onDisk()).toBe('a: 9\n');
    expect(store.conflicts).toMatchObject([{ file: FILE, theirs: { text: 'a: 9\n' } }]);
    store.settle(FILE, 'ours');
    await store.save();
    expect(onDisk()).toBe('a: 1\nb: 2\n');
  });

  test('and whose file was removed meanwhile says so', async () => {
    await written();
    rmSync(join(root, FILE));
    anew();
    const { store } = await browser.page(root);
    await store.save();
    expect(store.conflicts).toEqual([{ file: FILE, theirs: undefined }]);
    store.settle(FILE, 'ours');
    await store.save();
    expect(onDisk()).toBe('a: 1\nb: 2\n');
  });

  test('of two pages lies apart, and neither drops the other’s', async () => {
    await written('first: 1\n');
    const second = await written('second: 2\n');
    await second.store.save();
    expect([...browser.stored.values()].join()).toContain('first');
    anew();
    const { store } = await browser.page(root);
    expect(store.text(FILE)).toBe('a: 1\nfirst: 1\n');
    await store.save();
    expect(store.conflicts).toHaveLength(1);
  });

  test('of two closed pages is taken up one after the other, the newest first', async () => {
    await written('first: 1\n');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await written('second: 2\n');
    anew();
    const { store } = await browser.page(root);
    expect(store.text(FILE)).toBe('a: 1\nsecond: 2\n');
    await store.save();
    anew();
    const last = await browser.page(root);
    expect(last.store.text(FILE)).toBe('a: 1\nfirst: 1\n');
    await last.store.save();
    expect(last.store.conflicts).toHaveLength(1);
  });

  test('is kept with what it is made of now: a page that ends after a saving finds no conflict', async () => {
    const page = await written();
    const saving = page.store.save();
    page.store.edit(FILE, [{ from: 0, to: 0, insert: '# typed meanwhile\n' }]);
    await saving;
    anew();
    const { store } = await browser.page(root);
    expect(store.unsaved).toEqual([FILE]);
    await store.save();
    expect(store.conflicts).toEqual([]);
    expect(onDisk()).toBe('# typed meanwhile\na: 1\nb: 2\n');
  });
});

describe('a server that is gone', () => {
  test('is told, and everything goes on once it is back', async () => {
    const page = await written();
    page.answers('nobody');
    await page.store.save();
    expect(page.store.message).toEqual({ text: 'gone', isFault: true });
    page.store.edit(FILE, [{ from: 0, to: 0, insert: '# still typing\n' }]);
    page.answers('server');
    await page.store.save();
    expect(onDisk()).toBe('# still typing\na: 1\nb: 2\n');
  });

  test('and was started anew: the page says so, and another page has what was written', async () => {
    const page = await written();
    page.answers('another');
    await page.hear();
    await expect.poll(() => page.store.trouble).toBe('stale');
    const next = await browser.page(root);
    expect(next.store.text(FILE)).toBe('a: 1\nb: 2\n');
  });

  test('and had saved before it went is found to have', async () => {
    const page = await written();
    disk('a: 1\nb: 2\n');
    await page.store.save();
    expect(page.store.conflicts).toEqual([]);
    expect(page.store.unsaved).toEqual([]);
  });
});

describe('a file that others change', () => {
  test('is followed while nothing is written in it', async () => {
    const page = await browser.page(root);
    await page.store.read(FILE);
    await page.hear();
    disk('a: 3\n');
    await page.hear();
    expect(page.store.text(FILE)).toBe('a: 3\n');
    expect(page.store.conflicts).toEqual([]);
  });

  test('is told at once where something is, with both texts, and no more when it is as before', async () => {
    const page = await written();
    await page.hear();
    disk('a: 3\n');
    await page.hear();
    expect(page.store.conflicts).toMatchObject([{ file: FILE, theirs: { text: 'a: 3\n' } }]);
    expect(page.store.text(FILE)).toBe('a: 1\nb: 2\n');
    disk('a: 1\n');
    await page.hear();
    expect(page.store.conflicts).toEqual([]);
    await page.store.save();
    expect(onDisk()).toBe('a: 1\nb: 2\n');
  });

  test('is nobody else’s when it was saved here, also where the disk was asked meanwhile', async () => {
    const page = await written();
    const saving = page.store.save();
    await page.hear();
    await saving;
    await page.hear();
    expect(page.store.message).toEqual({ text: 'save.done', isFault: false });
    page.store.undo();
    expect(page.store.text(FILE)).toBe('a: 1\n');
  });

  test('is said to be saved once ours was chosen, however long ago the disk was asked', async () => {
    const page = await written();
    await page.hear();
    disk('a: 3\n');
    await page.hear();
    page.store.settle(FILE, 'ours');
    await page.store.save();
    // What is answered now was asked while there was something to choose.
    await page.hear();
    expect(onDisk()).toBe('a: 1\nb: 2\n');
    expect(page.store.message).toEqual({ text: 'save.done', isFault: false });
  });

  test('keeps what they wrote when something older is taken back', async () => {
    const page = await written();
    await page.store.save();
    await page.hear();
    disk('# theirs\na: 1\nb: 2\n');
    await page.hear();
    page.store.undo();
    expect(page.store.text(FILE)).toBe('# theirs\na: 1\nb: 2\n');
  });

  test('is followed when it goes, and when it comes back', async () => {
    const page = await browser.page(root);
    await page.store.read(FILE);
    await page.hear();
    rmSync(join(root, FILE));
    await page.hear();
    expect(page.store.text(FILE)).toBeUndefined();
    disk('a: 4\n');
    await page.hear();
    expect(page.store.text(FILE)).toBe('a: 4\n');
    expect(page.store.unsaved).toEqual([]);
  });
});

describe('what is taken back', () => {
  /** Types letters one after the other, with so many milliseconds in between. */
  async function typed(letters: string, pause: number, field?: symbol) {
    const { store } = await browser.page(root);
    await store.read(FILE);
    let now = 1_000_000;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now);
    store.field = field;
    for (const [index, insert] of [...letters].entries()) {
      store.edit(FILE, [{ from: index, to: index, insert }], true);
      now += pause;
    }
    clock.mockRestore();
    return store;
  }

  test('is all that was typed without a pause', async () => {
    const store = await typed('0.25', 100);
    store.undo();
    expect([store.text(FILE), store.canUndo]).toEqual(['a: 1\n', false]);
  });

  test('is one letter after the other where one thinks in between, but for a number, which is one thing', async () => {
    const slow = await typed('0.25', 2000);
    slow.undo();
    expect(slow.text(FILE)).toBe('0.2a: 1\n');
    const number = await typed('0.25', 2000, Symbol('number'));
    number.undo();
    expect([number.text(FILE), number.canUndo]).toEqual(['a: 1\n', false]);
    number.redo();
    expect(number.text(FILE)).toBe('0.25a: 1\n');
  });

  test('is a file that was made, too: nothing is left of it, on the disk neither', async () => {
    const { store } = await browser.page(root);
    const file = 'content/new.yaml';
    await store.read(file);
    store.editAll([{ file, spans: [{ from: 0, to: 0, insert: 'n: 1\n' }] }]);
    store.edit(file, [{ from: 5, to: 5, insert: 'm: 2\n' }], true);
    while (store.canUndo) store.undo();
    expect([store.text(file), store.unsaved, [...browser.stored]]).toEqual([undefined, [], []]);
    await store.save();
    expect(existsSync(join(root, file))).toBe(false);
  });

  test('is that a file goes, too: it comes back as it was, whether or not it was saved', async () => {
    const { store } = await browser.page(root);
    const file = 'content/new.yaml';
    await store.read(FILE);
    store.editAll([{ file, spans: [{ from: 0, to: 0, insert: 'n: 1\n' }] }]);
    store.editAll([FILE, file].map((each) => ({ file: each, spans: [], isRemoved: true })));
    expect([store.text(FILE), store.text(file)]).toEqual([undefined, undefined]);
    store.undo();
    expect([store.text(FILE), store.text(file)]).toEqual(['a: 1\n', 'n: 1\n']);
  });

  test('is a file that was made and saved: it goes with the next saving', async () => {
    const { store } = await browser.page(root);
    const file = 'content/new.yaml';
    store.editAll([{ file, spans: [{ from: 0, to: 0, insert: 'n: 1\n' }] }]);
    await store.save();
    store.undo();
    expect(store.text(file)).toBeUndefined();
    await store.save();
    expect(existsSync(join(root, file))).toBe(false);
  });
});
