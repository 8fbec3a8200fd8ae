import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginPart, planParts } from '../../src/build/search-part.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shirube-part-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (name: string) => ({
  url: `/en/articles/${name}/`,
  content: `<html lang="en"><body data-pagefind-body><h1>${name}</h1></body></html>`,
});
const record = { url: '/en/articles/list/#one', content: 'One', language: 'en' };
const at = (name: string): string => join(folder, name);
const results = (name: string): number => readdirSync(join(at(name), 'fragment')).length;

describe('a part of the index', () => {
  test('is written when the last of its pages has come, with its records', async () => {
    const part = beginPart(2, Promise.resolve(), [record], at('a'));
    part.add(page('one'));
    part.add(page('two'));
    await vi.waitFor(() => expect(existsSync(at('a/pagefind-entry.json'))).toBe(true), { timeout: 20_000 });
    await part.written;
    expect(results('a')).toBe(3);
    await expect(part.end()).resolves.toBe(await part.written);
  });

  test('is written at the end where pages did not come', async () => {
    const part = beginPart(3, Promise.resolve(), [], at('a'));
    part.add(page('one'));
    await part.end();
    expect(results('a')).toBe(1);
  });

  test('waits for the part before it, while its pages come', async () => {
    const { promise, resolve } = Promise.withResolvers();
    const part = beginPart(1, promise, [], at('b'));
    part.add(page('one'));
    await new Promise((later) => setTimeout(later, 300));
    expect(existsSync(at('b'))).toBe(false);
    resolve(undefined);
    await part.end();
    expect(results('b')).toBe(1);
  });

  test('says at the end what was wrong with the part before it', async () => {
    const part = beginPart(1, Promise.reject(new Error('The first part broke.')), [], at('b'));
    part.add(page('one'));
    await expect(part.end()).rejects.toThrow('The first part broke.');
  });

  test('cannot be without pages', async () => {
    await expect(beginPart(1, Promise.resolve(), [record], at('a')).end()).rejects.toThrow('There is no article');
  });

  test('says that its folder cannot be written', async () => {
    writeFileSync(at('file'), '');
    const part = beginPart(1, Promise.resolve(), [], at('file/below'));
    part.add(page('one'));
    await expect(part.end()).rejects.toThrow('ENOTDIR');
  });

  test('does not let a build pass for whole when Pagefind dies', () => {
    mkdirSync(at('a'));
    writeFileSync(at('a/fragment'), 'Pagefind wants a folder here.');
    const module = new URL('../../src/build/search-part.ts', import.meta.url).href;
    const script = `
      import { beginPart } from ${JSON.stringify(module)};
      const part = beginPart(1, Promise.resolve(), [], ${JSON.stringify(at('a'))});
      part.add(${JSON.stringify(page('one'))});
      part.end().then(() => console.log('written'));`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Pagefind ended before it was written');
  });
});

describe('the parts of an index', () => {
  test('are one where that is enough, or where there is nothing', () => {
    expect(planParts(['a', 'b'], 2)).toEqual([{ name: '', ids: ['a', 'b'] }]);
    expect(planParts([])).toEqual([{ name: '', ids: [] }]);
  });

  test('have each article once, in order', () => {
    expect(planParts(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
      { name: '', ids: ['a', 'b'] },
      { name: '2/', ids: ['c', 'd'] },
      { name: '3/', ids: ['e'] },
    ]);
  });
});
