import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { doctored, documentAt, documents, fileAt } from '../support/documents.ts';
import { brotliSize, LIMITS, loadedFiles, weigh, weightIssues, weightOf } from './checks/weight.ts';

const articles = documents.filter(({ address }) => address.includes('/articles/'));

test.each(articles)('$address stays within its weight', (page) => {
  expect(weightIssues(page, fileAt)).toEqual([]);
});

test('the icon in the tab stays within its weight', () => {
  const icons = new Set(
    documents.map(({ document }) => document.querySelector('link[rel="icon"]')!.getAttribute('href')!),
  );
  expect([...icons]).toHaveLength(1);
  expect(brotliSize(fileAt([...icons][0]!)!)).toBeLessThanOrEqual(LIMITS.icon);
});

describe('weightOf', () => {
  const page = documentAt('/en/articles/references/');
  const { firstPaint, whole, requests } = weightOf(page, fileAt);

  /** The page with nothing but `html` for its content, on a site that has some more files. */
  function heavier(html: string, files: Record<string, string | Buffer> = {}) {
    const read = (address: string) => (address in files ? Buffer.from(files[address]!) : fileAt(address));
    return { page: doctored(page, (document) => (document.querySelector('main')!.innerHTML = html)), read };
  }

  test('counts HTML, and scripts and the icon beside it', () => {
    const { others } = loadedFiles(page, fileAt);
    expect(others).toContain('/favicon.svg');
    expect(firstPaint).toBe(brotliSize(page.html));
    expect(whole).toBe(firstPaint + weigh(others, fileAt));
    expect(requests).toBe(1 + others.length);
  });

  test('counts what a script imports at once, and what that imports, but not what it imports later', () => {
    const files = {
      '/a.js': 'import{a}from"./b.js";import("./later.js")',
      '/b.js': "import'/c/d.js'",
      '/c/d.js': 'export let a=1',
    };
    const { page: more, read } = heavier('<script type="module" src="/a.js"></script>', files);
    expect(loadedFiles(more, read).others).toEqual(expect.arrayContaining(['/a.js', '/b.js', '/c/d.js']));
    expect(loadedFiles(more, read).others).not.toContain('/later.js');
  });

  test('counts pictures, also those of style sheets', () => {
    const files = { '/a.css': 'a { background: url(/b.svg) }', '/b.svg': '', '/c.png': '' };
    const { page: more, read } = heavier('<link rel="stylesheet" href="/a.css"><img src="/c.png">', files);
    expect(loadedFiles(more, read)).toMatchObject({
      sheets: ['/a.css'],
      others: expect.arrayContaining(['/b.svg', '/c.png']),
    });
  });

  test('finds a page that is too heavy, in its HTML or in what it loads', () => {
    const heavy = randomBytes(LIMITS.figures).toString('base64');
    const inHtml = heavier(`<p>${heavy}</p>`);
    expect(weightIssues(inHtml.page, inHtml.read)).toHaveLength(2);
    const inScript = heavier('<script type="module" src="/a.js"></script>', { '/a.js': heavy });
    expect(weightIssues(inScript.page, inScript.read)).toEqual([
      expect.stringMatching(/^the page weighs \d+, more than 12000$/),
    ]);
    const drawn = heavier(
      '<figure class="figure" data-figure="1"><svg></svg></figure><script type="module" src="/a.js"></script>',
      {
        '/a.js': heavy,
      },
    );
    expect(weightIssues(drawn.page, drawn.read)).toEqual([expect.stringMatching(/more than 18000$/)]);
    const parts = Object.fromEntries(Array.from({ length: LIMITS.requests }, (_, part) => [`/${part}.js`, '']));
    const scripts = Object.keys(parts).map((part) => `<script type="module" src="${part}"></script>`);
    const inMany = heavier(scripts.join(''), parts);
    expect(weightIssues(inMany.page, inMany.read)).toEqual([expect.stringMatching(/files, more than 9$/)]);
    const lost = heavier('<script type="module" src="/none.js"></script>');
    expect(weightIssues(lost.page, lost.read)).toEqual(['loads /none.js, which is not there']);
  });
});
