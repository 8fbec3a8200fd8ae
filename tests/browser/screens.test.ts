import { describe, expect } from 'vitest';
import { writeFileSync } from 'node:fs';
import { test } from '../support/browser.ts';
import { languages } from '../support/browser-words.ts';
import { linesOf, measureSheet } from '../support/screens-boxes.ts';
import { loadedFaces, setInTestFont } from '../support/screens-font.ts';
describe('probe', () => {
  for (const language of languages)
    for (const width of [390, 1280])
      test(`${language} ${width}`, async ({ visit }) => {
        const page = await visit(`/${language}/writers/screens/`, { width, prepare: setInTestFont });
        console.log(await loadedFaces(page));
        const f = await measureSheet(page);
        writeFileSync(`/tmp/c-shots/probe-${language}-${width}.json`, JSON.stringify(f));
        writeFileSync(
          `/tmp/c-shots/probe-${language}-${width}.txt`,
          f.map((e) => [e.guide + ' ' + e.title, ...linesOf(e).map((x) => '   ' + x)].join('\n')).join('\n'),
        );
        if (width === 390)
          await page
            .locator('.sheet section')
            .nth(2)
            .screenshot({ path: `/tmp/c-shots/font-${language}.png` });
        expect(1).toBe(1);
      });
});
