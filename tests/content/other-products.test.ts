import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentProblems, contentWarnings } from '../../src/build/check/report.ts';
import { addressesIn, libraryOf, faultsWithoutRemedy } from '../../src/content/index.ts';
import { writeLamp, writeProduct } from '../support/other-products.ts';
import { projectFolder, sourceFiles } from '../support/sources.ts';
import { contentAt, type TemporaryContent } from '../support/temporary-content.ts';

let content: TemporaryContent;
beforeEach(() => {
  content = contentAt(mkdtempSync(join(tmpdir(), 'shirube-')));
});
afterEach(() => {
  content.remove();
});
const codes = () => contentProblems(content.root).map(({ code, file, line }) => `${code} ${file}:${line}`);
const leftOver = () =>
  contentWarnings(content.root, new Date()).flatMap(({ code, file, message }) =>
    code === 'product-word' ? [`${file} ${message}`] : [],
  );

// Its guides, remedies and diagnosis are performed with it, where it has a simulator.
test.each(['lamp', 'other-product', 'card-reader'] as const)(
  'the content of %s has no fault, and no word is left over of the shipped one',
  (product) => {
    writeProduct(product, content.root);
    expect(contentProblems(content.root)).toEqual([]);
    expect(leftOver()).toEqual([]);
  },
);

test('words about the shipped product that are left over are told', () => {
  writeLamp(content.root);
  const file = 'content/ui/en.json';
  const words = JSON.parse(content.read(file)) as { note: Record<string, string> };
  words.note['secret'] = (JSON.parse(readFileSync(file, 'utf8')) as typeof words).note['secret']!;
  writeFileSync(join(content.root, file), JSON.stringify(words));
  expect(contentProblems(content.root)).toEqual([]);
  expect(leftOver()).toEqual([
    expect.stringMatching(/^content\/ui\/en\.json `note\.secret` is the same as in the shipped/),
  ]);
  // The same support in other languages: it is the shipped product.
  const { address } = libraryOf(projectFolder).site.support;
  content.edit('content/site.yaml', 'https://maker.example/contact', addressesIn(address).at(-1)!);
  expect(leftOver()).toEqual([]);
});

test('nothing at all is told by one message, which says how to begin', () => {
  mkdirSync(join(content.root, 'content'));
  const [empty, ...more] = contentProblems(content.root);
  expect(more).toEqual([]);
  expect(empty).toMatchObject({
    code: 'content-empty',
    hint: expect.stringContaining('docs/other-products.md') as string,
  });
});

test('a simulated world that there is not is told with those that there are', () => {
  writeLamp(content.root);
  content.edit('content/site.yaml', 'simulator: none', 'simulator: lamp');
  const [found] = contentProblems(content.root).filter(({ file }) => file === 'content/site.yaml');
  expect(found).toMatchObject({ code: 'field-value', hint: expect.stringContaining('`content`') as string });
});

test('a figure for which nothing can be shown is told where it stands', () => {
  writeLamp(content.root);
  content.edit(
    'content/walkthroughs/charge-lamp.yaml',
    'n: 1,',
    'n: 1, acts: [{ figure: "1", on: phone, screen: lamp }],',
  );
  for (const [language, caption] of [
    ['en', 'The lamp'],
    ['ja', 'ライト'],
  ] as const) {
    content.edit(
      `content/articles/${language}/charge-lamp.mdx`,
      '</Step>',
      `<Figure n="1">${caption}</Figure>\n\n</Step>`,
    );
  }
  expect(codes().map((each) => each.replace(/:\d+$/, ''))).toEqual([
    'figure-without-picture content/articles/en/charge-lamp.mdx',
    'figure-without-picture content/articles/ja/charge-lamp.mdx',
  ]);
});

test('a fault that nothing mends is told with its line', () => {
  writeProduct('other-product', content.root);
  const library = libraryOf(content.root);
  expect(faultsWithoutRemedy(library)).toEqual([]);
  const [fault = '', ...others] = Object.keys(library.remedies);
  const remedies = Object.fromEntries(others.map((each) => [each, library.remedies[each]!]));
  const line = content
    .read('content/simulator/product.yaml')
    .split('\n')
    .findIndex((each) => each.startsWith(`  ${fault}:`));
  expect(faultsWithoutRemedy({ ...library, remedies })).toMatchObject([
    { code: 'fault-without-remedy', message: `The fault \`${fault}\` has no remedy.`, line: line + 1 },
  ]);
});

test('a step of a diagnosis that is limited to no practice is told', () => {
  writeProduct('card-reader', content.root);
  content.edit('content/diagnosis/response-refused.yaml', 'resume: same', 'in: { task: pay }\n    resume: same');
  expect(codes()).toEqual(['where-unknown content/diagnosis/response-refused.yaml:17']);
});

test('the site’s own code names no product', () => {
  const named = sourceFiles(['src', 'machines', 'tools'], ['.ts', '.tsx', '.mjs', '.cjs', '.astro', '.css']).filter(
    ({ text }) => /ibkr|ib ?key/i.test(text),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
});
