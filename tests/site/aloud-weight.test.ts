import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentAt, doctored, fileAt } from '../support/documents.ts';
import { siteFolder } from '../support/pages.ts';
import { scriptsOf } from './checks/weight.ts';

const page = documentAt('/en/articles/iphone-activate-qr/');
const assets = readdirSync(join(siteFolder, '_astro')).map((file) => `/_astro/${file}`);
const named = (name: string): string[] =>
  assets.filter((file) => file.startsWith(`/_astro/${name}.`) && file.endsWith('.js'));

test('a walk and its menu do not load the scripts that read aloud', () => {
  const bare = doctored(page, (document) => {
    for (const other of document.querySelectorAll('link, script, img')) other.remove();
    for (const src of ['walk', 'memory', 'dialogs'].flatMap(named)) {
      const script = document.createElement('script');
      script.setAttribute('src', src);
      document.body.append(script);
    }
  });
  const loaded = scriptsOf(bare, fileAt);
  expect(loaded.length).toBeGreaterThan(3);
  expect(named('aloud')).toHaveLength(1);
  expect(loaded).not.toContain(named('aloud')[0]);
});
