import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Listed } from '../../src/worker/scope.ts';
import { revisionOf } from '../../src/build/offline-list.ts';
import { documents, fileAt } from '../support/documents.ts';
import { loadedFiles } from './checks/weight.ts';

/** What the service worker may fetch by itself, and what it may weigh: bytes. */
const MOST = 2_000_000;
const MOST_WORKER = 8_000;

const worker = fileAt('/sw.js')!.toString();
const list = [...worker.matchAll(/\{url:`([^`]+)`,revision:`([^`]+)`\}/g)].map(
  ([, url = '', revision = '']): Listed => ({ url, revision }),
);
const urls = new Set(list.map(({ url }) => url));

describe('the service worker', () => {
  test('keeps every page, and all that they load', () => {
    const loaded = documents.flatMap((page) => {
      const { sheets, others } = loadedFiles(page, fileAt);
      return [page.address, ...sheets, ...others];
    });
    expect(loaded.filter((address) => !urls.has(address))).toEqual([]);
  });

  test('keeps every script, the data that these ask for, and the index of the search', () => {
    const scripts = [...urls].filter((url) => /^\/_astro\/.*\.js$/.test(url)).map((url) => fileAt(url)!.toString());
    const named = scripts.flatMap((text) => [...text.matchAll(/["'`](?:\.|\/?_astro)\/([\w.-]+\.(?:js|css))["'`]/g)]);
    expect(named.length).toBeGreaterThan(30);
    expect(named.map(([, name]) => `/_astro/${name!}`).filter((url) => !urls.has(url))).toEqual([]);
    for (const language of ['ja', 'en']) {
      const data = ['agent', 'offline', 'search', 'walkthrough'].map((name) => `/${language}/${name}.json`);
      expect([...urls]).toEqual(expect.arrayContaining([...data, `/search/${language}.json`]));
      for (const part of [`pagefind\\.${language}_\\w+\\.pf_meta`, `index/${language}_\\w+\\.pf_index`])
        expect([...urls].filter((url) => new RegExp(`^/pagefind/${part}$`).test(url))).not.toEqual([]);
    }
  });

  test('knows each file as it is, so that it can tell it from anything else', () => {
    expect(list.filter(({ url, revision }) => revisionOf(fileAt(url)!) !== revision)).toEqual([]);
    expect(urls.size).toBe(list.length);
  });

  test('moves no more than it may, beside any page’s weight', () => {
    const moved = list.map(({ url }) => gzipSync(fileAt(url)!).length).reduce((sum, size) => sum + size, 0);
    expect(moved).toBeLessThanOrEqual(MOST);
    expect(brotliCompressSync(worker).length).toBeLessThanOrEqual(MOST_WORKER);
  });

  test('is one plain script that takes nothing from elsewhere', () => {
    expect(worker).not.toMatch(/importScripts|import\s*\(|^import|https?:\/\/|\beval\b|new Function/);
  });
});
