import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writePart } from '../../src/build/search-pagefind.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shirube-part-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (name: string) => ({
  url: `/en/articles/${name}/`,
  content: `<html lang="en"><body data-pagefind-body><h1>${name}</h1></body></html>`,
});
const record = { url: '/en/articles/list/#one', content: 'One', language: 'en' };
const at = (name: string): string => join(folder, name);

describe('a part of the index', () => {
  test('has its pages and its records', async () => {
    await writePart([page('one'), page('two')], [record], at('a'));
    expect(readdirSync(at('a/fragment'))).toHaveLength(3);
  });

  test('cannot be without pages', async () => {
    await expect(writePart([], [record], at('a'))).rejects.toThrow('There is no article');
  });

  test('says that its folder cannot be written', async () => {
    writeFileSync(at('file'), '');
    await expect(writePart([page('one')], [], at('file/below'))).rejects.toThrow('ENOTDIR');
  });

  test('does not let a build pass for whole when Pagefind dies', () => {
    mkdirSync(at('a'));
    writeFileSync(at('a/fragment'), 'Pagefind wants a folder here.');
    const module = new URL('../../src/build/search-pagefind.ts', import.meta.url).href;
    const script = `
      import { writePart } from ${JSON.stringify(module)};
      const written = writePart([${JSON.stringify(page('one'))}], [], ${JSON.stringify(at('a'))});
      written.then(() => console.log('written'));`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Pagefind ended before it was written');
  });
});
