import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sayIn } from '../../../src/build/words.ts';
import { renamedStep } from '../../../tools/studio/server/rename-step.ts';
import { broken, problemsIn } from '../../support/fixtures.ts';

const files = broken('step-renamed');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-rename-'));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const renamed = (unsaved: ReadonlyMap<string, string>) =>
  renamedStep({ root, unsaved: new Map(unsaved), say: sayIn('en') }, { guide: 'boil-water', from: 'fill', to: 'pour' });

test('a step that the graph alone calls otherwise is renamed wherever it is named, and keeps its old id', async () => {
  const after = new Map(files);
  for (const [file, text] of Object.entries(renamed(new Map()).files)) after.set(file, text ?? '');
  expect(await problemsIn(after)).toEqual([]);
  expect(after.get('content/walkthroughs/boil-water.yaml')).toMatch(/^ {2}pour:[\s\S]*?aliases: \[fill\]/m);
  expect(after.get('content/articles/en/boil-water.mdx')).toContain('<Step id="pour">');
});

test('it is renamed in what is written and not saved yet', () => {
  const file = 'content/articles/en/boil-water.mdx';
  const unsaved = new Map([[file, (files.get(file) ?? '').replace('### Fill', '### Now fill')]]);
  expect(renamed(unsaved).files[file]).toContain('### Now fill');
});

test('it is refused where the graph has no such step', () => {
  const graph = 'content/walkthroughs/boil-water.yaml';
  const unsaved = new Map([[graph, (files.get(graph) ?? '').replaceAll('pour', 'fill')]]);
  expect(() => renamed(unsaved)).toThrow();
});
