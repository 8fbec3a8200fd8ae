import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, fileAt } from '../support/documents.ts';
import { siteFolder } from '../support/pages.ts';

const guides = documents.filter(({ html }) => html.includes('<guided-walk'));
const scripts = join(siteFolder, '_astro');
const sheets = readdirSync(scripts).filter((name) => /^walkthrough\..*\.css$/.test(name));

const classesIn = (css: string): Set<string> => new Set(css.match(/(?<=\.)s-[a-z-]+/g));
/** The styles of all pages: some parts of a screen have no rule. */
const styled = new Set(documents.flatMap(({ html }) => [...classesIn(html)]));

test('the styles that a walkthrough loads are one sheet', () => {
  expect(sheets).toHaveLength(1);
});

test('they have the styles of all screens that walks fetch', () => {
  const own = classesIn(readFileSync(join(scripts, sheets[0]!), 'utf8'));
  const walks = guides.map(
    ({ address }) => `${address.replace('/articles/', '/walkthroughs/').replace(/\/$/, '')}.json`,
  );
  const drawn = walks
    .flatMap((walk) => [
      ...fileAt(walk)!
        .toString()
        .matchAll(/"class":"([^"]*)"/g),
    ])
    .flatMap(([, names = '']) => names.split(' '));
  expect(new Set(drawn).size).toBeGreaterThan(20);
  expect(drawn.filter((name) => styled.has(name) && !own.has(name))).toEqual([]);
});
