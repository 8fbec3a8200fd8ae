import { test } from 'vitest';
import { writeFrozen } from './support/frozen.ts';
import { allProblems } from '../src/build/check/report.ts';
import { formatProblem } from '../src/content/index.ts';
import { mkdtempSync } from 'node:fs';
test('x', async () => {
  const root = mkdtempSync('/tmp/mut/frozen-');
  writeFrozen(root);
  console.log((await allProblems(root)).map(formatProblem).join('\n'));
}, 100000);
