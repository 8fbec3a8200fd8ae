import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentAt } from '../support/documents.ts';
import { siteFolder } from '../support/pages.ts';
import { loadedFiles, weigh, withImports } from './checks/weight.ts';

/**
 * What a guide's page may load when it becomes a walkthrough: scripts, in bytes, brotli. The QR code's comes when it is
 * asked for.
 */
const MOST = 24_000;
const PARTS = ['walk', 'route', 'ui', 'shared'];
const page = documentAt('/en/articles/iphone-activate-qr/');
const assets = readdirSync(join(siteFolder, '_astro')).map((file) => `/_astro/${file}`);
const named = (name: string): string[] =>
  assets.filter((file) => file.startsWith(`/_astro/${name}.`) && file.endsWith('.js'));

describe('the scripts of the walkthrough', () => {
  const own = [...page.document.querySelectorAll('script[src*="GuidedWalk"]')].map((each) => each.getAttribute('src')!);
  const scripts = [...withImports([...own, ...named('walk')])];

  test('are its own element, the guide and what this imports, without the QR code', () => {
    for (const name of PARTS) expect(named(name), name).toHaveLength(1);
    expect(scripts).toEqual(expect.arrayContaining(PARTS.flatMap(named)));
    expect(scripts.some((file) => file.includes('GuidedWalk'))).toBe(true);
    expect(named('qr-path')).toHaveLength(1);
    expect(scripts).not.toContain(named('qr-path')[0]);
  });

  test(`weigh ${MOST} bytes at the most`, () => {
    expect(weigh(scripts)).toBeLessThanOrEqual(MOST);
  });

  test('are none of what the page loads by itself', () => {
    const { others } = loadedFiles(page);
    for (const file of [...named('walk'), ...named('qr-path')]) expect(others).not.toContain(file);
    expect(others.filter((file) => file.endsWith('.json'))).toEqual([]);
  });
});
