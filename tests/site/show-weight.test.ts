import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentAt, doctored, fileAt } from '../support/documents.ts';
import { siteFolder } from '../support/pages.ts';
import { scriptsOf, weigh, type Read } from './checks/weight.ts';

/** What it takes to show a guide, beyond its walk: scripts, in bytes, brotli. */
const MOST = 12_000;
const page = documentAt('/en/articles/iphone-activate-qr/');
const assets = readdirSync(join(siteFolder, '_astro')).map((file) => `/_astro/${file}`);
const named = (name: string): string[] =>
  assets.filter((file) => file.startsWith(`/_astro/${name}.`) && file.endsWith('.js'));

/** The scripts that some modules need, as a page that has nothing else loads them. */
function scriptsFor(names: readonly string[], read: Read): string[] {
  const bare = doctored(page, (document) => {
    for (const other of document.querySelectorAll('link, script, img')) other.remove();
    for (const src of names.flatMap(named)) {
      const script = document.createElement('script');
      script.setAttribute('src', src);
      document.body.append(script);
    }
  });
  return scriptsOf(bare, read);
}

/** What comes when somebody asks for it: the walk, its dialogs and their styles are there. */
function more(read: Read): string[] {
  const walk = scriptsFor(['walk', 'memory'], read);
  return scriptsFor(['show'], read).filter((file) => !walk.includes(file));
}

test(`the scripts that show a guide weigh ${MOST} bytes at the most`, () => {
  expect(named('show')).toHaveLength(1);
  const size = weigh(more(fileAt), fileAt);
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThanOrEqual(MOST);
});

test.each(['show', 'aloud'])('those of %s are none of what a walk and its menu load', (name) => {
  expect(named(name)).toHaveLength(1);
  expect(scriptsFor(['walk', 'memory', 'dialogs'], fileAt)).not.toContain(named(name)[0]);
});
