import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureSite } from '../../tools/setup/build.mjs';

let root = '';
/** The folders that were built, in order. */
const built = () => readFileSync(join(root, 'built.txt'), 'utf8').trim().split('\n');

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  root = mkdtempSync(join(tmpdir(), 'shirube-build-'));
  mkdirSync(join(root, 'node_modules/astro/bin'), { recursive: true });
  // In place of Astro, what writes down what it is to build.
  writeFileSync(
    join(root, 'node_modules/astro/bin/astro.mjs'),
    "import { appendFileSync } from 'node:fs';\nappendFileSync('built.txt', `${process.env.SHIRUBE_ROOT}\\n`);\n",
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('a site is built once, and that of another help center each time', async () => {
  const own = { root, env: {} };
  const others = { root, env: { SHIRUBE_ROOT: '../lock' } };
  for (const context of [own, own, others, others, own]) await ensureSite(context);
  expect(built()).toEqual([root, '../lock', '../lock']);
});
