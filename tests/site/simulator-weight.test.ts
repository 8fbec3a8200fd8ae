import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentAt, fileAt } from '../support/documents.ts';
import { siteFolder } from '../support/pages.ts';
import { loadedFiles, scriptsOf, weigh } from './checks/weight.ts';

/** Maximum size of the page's scripts, in bytes, Brotli. */
const MOST = 60_000;
const page = documentAt('/en/simulator/');
const assets = readdirSync(join(siteFolder, '_astro')).map((file) => `/_astro/${file}`);
const named = (name: string): string[] => assets.filter((file) => file.startsWith(`/_astro/${name}.`));

describe('the scripts of the simulator', () => {
  const scripts = scriptsOf(page, fileAt);
  const [own] = scripts.filter((file) => file.includes('Simulator'));

  test('are its own, with the world and the drawing of codes, and no script decodes codes', () => {
    expect(own).toBeDefined();
    expect(scripts).toEqual(expect.arrayContaining(named('qr-path')));
    const decodes = (file: string): boolean => fileAt(file)!.toString().includes('timeLimit');
    expect(assets.filter((file) => file.endsWith('.js') && decodes(file))).toEqual([]);
  });

  test(`weigh ${MOST} bytes at the most`, () => {
    expect(weigh(scripts, fileAt)).toBeLessThanOrEqual(MOST);
  });
});

test('the page fetches no words: it carries those that it shows, and no others', () => {
  expect(loadedFiles(page, fileAt).others.filter((file) => file.endsWith('.json'))).toEqual([]);
  const words = JSON.parse(page.document.getElementById('sim-words')!.textContent) as { ui: object };
  expect(Object.keys(words.ui).filter((key) => !/^(?:sim\.(?!page\.)|product\.)/.test(key))).toEqual([]);
});
