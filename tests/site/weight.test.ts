import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { doctored, documentAt, documents, fileAt } from '../support/documents.ts';
import { brotliSize, LIMITS, loadedFiles, loadedWhenIdle, weightIssues, weightOf } from './checks/weight.ts';

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
  const { firstPaint, whole } = weightOf(page, fileAt);

  /** The page with nothing but `html` for its content, on a site that has some more files. */
  function heavier(html: string, files: Record<string, string | Buffer> = {}) {
    const read = (address: string) => (address in files ? Buffer.from(files[address]!) : fileAt(address));
    return { page: doctored(page, (document) => (document.querySelector('main')!.innerHTML = html)), read };
  }

  test('counts HTML, and scripts beside it', () => {
    expect(firstPaint).toBe(brotliSize(page.html));
    expect(whole).toBeGreaterThan(firstPaint);
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

  test('counts what a script imports once the page is idle, and what that imports', () => {
    const files = {
      '/a.js': 'idle(()=>import(`./upkeep.1.js`))',
      '/upkeep.1.js': "import'./b.js'",
      '/b.js': 'export let a=1',
    };
    const { page: more, read } = heavier('<script type="module" src="/a.js"></script>', files);
    const own = loadedFiles(page, fileAt).others;
    expect(loadedWhenIdle(['/a.js'], read)).toEqual(['/upkeep.1.js', '/b.js']);
    expect(weightOf(more, read).whole).toBeGreaterThan(weightOf(heavier('').page, read).whole);
    // The shell of every page has something for then.
    expect(loadedWhenIdle(own, fileAt)).toHaveLength(1);
    expect(whole).toBe(
      firstPaint + [...own, ...loadedWhenIdle(own, fileAt)].reduce((sum, file) => sum + brotliSize(fileAt(file)!), 0),
    );
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
    expect(weightIssues(drawn.page, drawn.read)).toEqual([expect.stringMatching(/more than 20000$/)]);
    const lost = heavier('<script type="module" src="/none.js"></script>');
    expect(weightIssues(lost.page, lost.read)).toEqual(['loads /none.js, which is not there']);
  });
});
