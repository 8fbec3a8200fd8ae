import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentProblems } from '../../tools/content/report.ts';
import { writeOtherProduct } from '../support/other-product.ts';
import { sourceFiles } from '../support/sources.ts';

test('the content of another product has no fault', () => {
  const root = mkdtempSync(join(tmpdir(), 'shirube-'));
  try {
    writeOtherProduct(root);
    expect(contentProblems(root)).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('the site’s own code names no product', () => {
  const named = sourceFiles(['src'], ['.ts', '.tsx', '.astro', '.css']).filter(({ text }) =>
    /ibkr|ib ?key/i.test(text),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
});
