import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documents, fileAt } from '../support/documents.ts';
import { brotliSize, loadedFiles, weigh } from './checks/weight.ts';

/** What an article may cost a reader with all that is kept for it, its own requests included. */
const MOST_REQUESTS = 90;
const MOST_BYTES = 300_000;
/** Maximum weight of the worker in bytes. */
const MOST_WORKER = 3_000;

type FileList = Readonly<Record<string, string>>;
const listAt = (page: string): FileList | undefined => {
  const file = fileAt(`${page}files.json`);
  return file && (JSON.parse(file.toString()) as { files: FileList }).files;
};
/** What is kept with the first page that a reader opens. */
const keptWith = (page: string): FileList => ({ ...listAt(page), ...listAt(`/${page.split('/')[1]}/`) });

const worker = fileAt('/sw.js')!.toString();
const pages = documents.filter(({ address }) => listAt(address) !== undefined);
const articles = pages.filter(({ address }) => /\/articles\//.test(address));

describe('what is kept with a page', () => {
  test('is all that it loads, and every script and sheet that these name', () => {
    expect(articles.length).toBeGreaterThan(20);
    for (const page of pages) {
      const list = listAt(page.address)!;
      const { sheets, others } = loadedFiles(page, fileAt);
      expect(Object.keys(list)).toEqual(
        expect.arrayContaining([page.address, ...sheets, ...others].map((address) => address.slice(1))),
      );
      const scripts = Object.keys(list).filter((path) => /^_astro\/.*\.js$/.test(path));
      const named = scripts.flatMap((path) => [
        ...fileAt(`/${path}`)!
          .toString()
          .matchAll(/["'`](?:\.|\/?_astro)\/([\w.-]+\.(?:js|css))["'`]/g),
      ]);
      expect(named.map(([, name]) => `_astro/${name}`).filter((path) => !(path in list))).toEqual([]);
    }
  });

  test('is each file as it is', () => {
    for (const { address } of pages)
      for (const [path, revision] of Object.entries(listAt(address)!)) {
        const hash = createHash('sha256')
          .update(fileAt(`/${path}`)!)
          .digest('base64url');
        expect([path, hash.slice(0, revision.length)]).toEqual([path, revision]);
      }
  });

  test('is small, is no part of what a page loads, and takes nothing from elsewhere', () => {
    expect(brotliSize(worker)).toBeLessThanOrEqual(MOST_WORKER);
    const early = documents.filter((page) => loadedFiles(page, fileAt).others.includes('/sw.js'));
    expect(early.map(({ address }) => address)).toEqual([]);
    expect(worker).not.toMatch(/importScripts|import\s*\(|^import|https?:\/\/|\beval\b|new Function/);
  });
});
