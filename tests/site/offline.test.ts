import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isWhole } from '../support/coverage.ts';
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
      const { sheets, others } = loadedFiles(page);
      // The icon is kept with the home page.
      const loaded = [page.address, ...sheets, ...others].filter((address) => address !== '/favicon.svg');
      expect(Object.keys(list)).toEqual(expect.arrayContaining(loaded.map((address) => address.slice(1))));
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

  test('has the data of a guide’s walk, and the search of its language', () => {
    for (const language of ['ja', 'en', 'ja-easy']) {
      const kept = Object.keys(keptWith(`/${language}/articles/iphone-activate-qr/`));
      expect(kept).toEqual(
        expect.arrayContaining([
          `${language}/walkthroughs/iphone-activate-qr.json`,
          ...['display', 'offline', 'search'].map((name) => `${language}/${name}.json`),
          ...[`${language}/`, `${language}/search/`, `${language}/offline/`, `search/${language}.json`],
        ]),
      );
      const index = language.slice(0, 2);
      for (const part of [`pagefind\\.${index}_\\w+\\.pf_meta`, `index/${index}_\\w+\\.pf_index`])
        expect(kept.filter((path) => new RegExp(`^pagefind/${part}$`).test(path))).not.toEqual([]);
    }
  });

  test('is nothing of agents or another language', () => {
    for (const { address } of articles) {
      const [, language = ''] = address.split('/');
      for (const path of Object.keys(keptWith(address))) {
        expect(path).not.toMatch(/(^|\/)agent[/.]/);
        if (/^(ja|en|ja-easy)\//.test(path)) expect(path.split('/')[0]).toBe(language);
      }
    }
  });

  test('is had for few requests and bytes', () => {
    const all = articles.map((page) => {
      const { sheets, others } = loadedFiles(page);
      const kept = Object.keys(keptWith(page.address)).map((path) => `/${path}`);
      const asked = [...new Set([page.address, ...sheets, ...others, ...kept])];
      return { page, asked, bytes: asked.reduce((sum, address) => sum + (fileAt(address)?.length ?? 0), 0) };
    });
    // The worker, and two lists. The page and the home page are requested once more.
    for (const { page, asked } of all) expect(asked.length + 5, page.address).toBeLessThanOrEqual(MOST_REQUESTS);
    // To compress them takes long: in the full run all, in others the largest.
    const weighed = isWhole ? all : all.toSorted((a, b) => b.bytes - a.bytes).slice(0, 10);
    for (const { page, asked } of weighed) expect(weigh(asked), page.address).toBeLessThanOrEqual(MOST_BYTES);
  });
});

describe('the service worker', () => {
  test('is small, is no part of what a page loads, and takes nothing from elsewhere', () => {
    expect(brotliSize(worker)).toBeLessThanOrEqual(MOST_WORKER);
    const early = documents.filter((page) => loadedFiles(page).others.includes('/sw.js'));
    expect(early.map(({ address }) => address)).toEqual([]);
    expect(worker).not.toMatch(/importScripts|import\s*\(|^import|https?:\/\/|\beval\b|new Function/);
  });
});
