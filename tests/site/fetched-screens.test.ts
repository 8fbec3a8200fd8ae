import { expect, test } from 'vitest';
import { documents, fileAt } from '../support/documents.ts';

const STYLES = /<style\b[^>]*>(.*?)<\/style>/gs;
const guides = documents.filter(({ html }) => html.includes('<guided-walk'));

/** The selectors of a page's styles that name nothing but parts of a drawn screen. */
const selectorsIn = (html: string): string[] =>
  [...html.matchAll(STYLES)]
    .flatMap(([, css = '']) => css.match(/[^{}]+(?=\{)/g) ?? [])
    .flatMap((list) => list.split(/,(?![^(]*\))/))
    .filter((selector) => /^(?:\.s-[\w-]+[\s>+~]*)+$/.test(selector));
const classesIn = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(' ')));
const fetchedBy = (file: string): Set<string> => classesIn(fileAt(file)!.toString(), /"class":"([^"]*)"/g);
const walkOf = (address: string): string => address.replace('/articles/', '/walkthroughs/').replace(/\/$/, '');

/** All rules for parts of screens that some guide has. */
const rules = new Set(guides.flatMap(({ html }) => selectorsIn(html)));

// What shows a guide brings the styles of all screens.
test.each(guides)(
  'the screens that the walk of $address fetches have their styles in the page',
  ({ address, html }) => {
    const used = fetchedBy(`${walkOf(address)}.json`);
    const needed = [...rules].filter((rule) => rule.match(/s-[\w-]+/g)!.every((name) => used.has(name)));
    const own = selectorsIn(html);
    expect(needed.filter((rule) => !own.includes(rule))).toEqual([]);
  },
);

test('guides fetch screens with parts that their own figures have not', () => {
  const others = guides.filter(({ address, html }) => {
    const own = classesIn(html.replace(STYLES, ''), /class="([^"]*)"/g);
    return [...fetchedBy(`${walkOf(address)}.json`)].some((name) => !own.has(name));
  });
  expect(rules.size).toBeGreaterThan(40);
  expect(others.length).toBeGreaterThan(5);
});
