import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeGallery } from '../../tools/look/gallery.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-gallery-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A picture of one colour, `side` pixels wide and high. */
async function take(day: string, file: string, grey: number, side = 4): Promise<void> {
  const create = { width: side, height: side, channels: 3, background: { r: grey, g: grey, b: grey } } as const;
  write(day, file, await sharp({ create }).png().toBuffer());
}

function write(day: string, file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, day, file)), { recursive: true });
  writeFileSync(join(root, day, file), content);
}

const page = (): string => readFileSync(join(root, 'now', 'index.html'), 'utf8');
const compared = (only?: string) =>
  writeGallery({ folder: join(root, 'now'), against: join(root, 'before'), ...(only === undefined ? {} : { only }) });

describe('writeGallery', () => {
  test('shows every picture, and says which state was not come to', async () => {
    await take('now', 'home/00 first/en-390-light.png', 9);
    write('now', 'home/01 <second>/en.txt', 'Timeout & more');
    expect(await writeGallery({ folder: join(root, 'now') })).toEqual({ same: 0, changed: 0, added: 0, gone: 0 });
    expect(page()).toContain('src="home/00%20first/en-390-light.png"');
    expect(page()).toContain('home/01 &lt;second>');
    expect(page()).toContain('not come to.</b> Timeout &amp; more');
  });

  test('shows what differs from another day: before, now, and where', async () => {
    for (const day of ['before', 'now']) take(day, 'home/00 same/en.png', 9);
    await take('before', 'home/01 changed/en.png', 9);
    await take('now', 'home/01 changed/en.png', 200);
    await take('before', 'home/02 larger/en.png', 9);
    await take('now', 'home/02 larger/en.png', 9, 6);
    await take('now', 'home/03 new/en.png', 9);
    await take('before', 'home/04 gone/en.png', 9);
    expect(await compared()).toEqual({ same: 1, changed: 2, added: 1, gone: 1 });
    expect(page()).not.toContain('00 same');
    for (const state of ['01 changed', '02 larger', '03 new', '04 gone']) expect(page()).toContain(state);
    expect(page()).toContain('16 pixels');
    expect(page()).toContain('src="../before/home/01%20changed/en.png"');
    expect(existsSync(join(root, 'now', 'difference', 'home', '01 changed', 'en.png'))).toBe(true);
    // What was drawn for the comparison is none of the pictures.
    expect(await compared()).toEqual({ same: 1, changed: 2, added: 1, gone: 1 });
  });

  test('compares only the rooms that were asked for', async () => {
    await take('before', 'Home/00 first/en.png', 9);
    await take('now', 'Home/00 first/en.png', 9);
    await take('now', 'console/00 first/en.png', 9);
    await take('before', 'search/00 first/en.png', 9);
    expect(await compared('home')).toEqual({ same: 1, changed: 0, added: 0, gone: 0 });
    expect(await compared('o')).toEqual({ same: 1, changed: 0, added: 1, gone: 0 });
  });
});
