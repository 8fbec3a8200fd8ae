import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baseOf } from '../../src/i18n/index.ts';
import { sitePath } from '../../tools/setup/site-path.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-path-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['https://x.example', '/'],
  ['"https://x.example/help" # quoted', '/help/'],
  ['https://x.example/a/help/', '/a/help/'],
])('a site with `address: %s` is at %s, as its pages have it', async (address, path) => {
  writeFileSync(join(root, 'content/site.yaml'), `source: en\naddress: ${address}\n`);
  expect(await sitePath(root)).toBe(path);
  expect(baseOf(/https:[^" ]+/.exec(address)![0])).toBe(path);
});
