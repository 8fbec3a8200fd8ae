import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Disk } from '../../../tools/studio/server/disk.ts';
import { ContentFolder } from '../../../tools/studio/server/files.ts';

const FILE = 'content/one.yaml';
let root: string;
let heard: number;
let disk: Disk;
let folder: ContentFolder;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-disk-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, FILE), 'a: 1\n');
  heard = 0;
  folder = new ContentFolder(root);
  disk = new Disk(root, folder, () => (heard += 1));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What a page knows that has read the file. */
async function known() {
  const { stamp } = await disk.changed({ known: {} }, 0);
  return { known: { [FILE]: folder.read(FILE)?.digest ?? null }, stamp };
}

test('a change is told to whoever waits, and heard of once', async () => {
  const page = await known();
  const waiting = [disk.changed(page, 60_000), disk.changed(page, 60_000)];
  // Of another length: a system may give two moments that are close the same time.
  writeFileSync(join(root, FILE), 'a: 22\n');
  for (const { changed } of await Promise.all(waiting))
    expect(changed).toMatchObject([{ file: FILE, stored: { text: 'a: 22\n' } }]);
  expect(heard).toBe(1);
});

test('a file that is not open is told of by the state alone', async () => {
  const page = await known();
  writeFileSync(join(root, 'content/two.yaml'), 'b: 1\n');
  const { stamp, changed } = await disk.changed(page, 60_000);
  expect(changed).toEqual([]);
  expect(stamp).not.toBe(page.stamp);
});

test('also where it is an older one than all others', async () => {
  const page = await known();
  writeFileSync(join(root, 'content/two.yaml'), 'b: 1\n');
  const two = await disk.changed(page, 60_000);
  writeFileSync(join(root, 'content/two.yaml'), 'b: 22\n');
  utimesSync(join(root, 'content/two.yaml'), 1000, 1000);
  expect((await disk.changed({ ...page, stamp: two.stamp }, 60_000)).stamp).not.toBe(two.stamp);
});

test('an older file that is put back in its place is found by what is in it', async () => {
  const page = await known();
  writeFileSync(join(root, FILE), 'a: 0\n');
  utimesSync(join(root, FILE), 1000, 1000);
  const { changed } = await disk.changed({ ...page, stamp: undefined }, 60_000);
  expect(changed).toMatchObject([{ stored: { text: 'a: 0\n' } }]);
});

test('a file that is gone is told without a text', async () => {
  const page = await known();
  rmSync(join(root, FILE));
  expect((await disk.changed(page, 60_000)).changed).toEqual([{ file: FILE, stored: undefined }]);
});

test('nothing is told where nothing is different', async () => {
  const page = await known();
  expect(await disk.changed(page, 0)).toEqual({ stamp: page.stamp, changed: [] });
});
