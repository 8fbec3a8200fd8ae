import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { DISABLED_FEATURES, QUIET_CHROMIUM } from '../../tools/dev/quiet-chromium.ts';

/** What Playwright itself switches off, as its code has it. */
function disabledByPlaywright(): string[] {
  const core = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const code = readFileSync(join(core, 'lib', 'coreBundle.js'), 'utf8');
  const list = /\bdisabledFeatures = \[([^\]]*)\]/.exec(code)?.[1] ?? '';
  return [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name!);
}

test('what Playwright switches off stays off, though its list is replaced', () => {
  const theirs = disabledByPlaywright();
  expect(theirs).toContain('PaintHolding');
  expect(DISABLED_FEATURES).toEqual(expect.arrayContaining(theirs));
});

test('nothing is both in the list and elsewhere on the command line', () => {
  expect(QUIET_CHROMIUM.filter((each) => each.startsWith('--disable-features='))).toHaveLength(1);
  expect(new Set(DISABLED_FEATURES).size).toBe(DISABLED_FEATURES.length);
});
