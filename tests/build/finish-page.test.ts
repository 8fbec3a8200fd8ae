import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageFinisher } from '../../src/build/finish-page.ts';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const SCRIPTS = {
  'now.js': 'import"./shared.js";e.className="by-script";',
  'shared.js': 'e.append("by-shared");import("./later.js")',
  'later.js': 'e.className=`kind-${k} by-later`;f.className="sort-"+k;t.split(/[\\s-]+/);s-(n-1);id="s-",1',
  'other.js': 'e.className="by-other"',
};

let finish: (page: string) => string;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-pages-'));
  mkdirSync(join(folder, '_astro'));
  for (const [name, text] of Object.entries(SCRIPTS)) writeFileSync(join(folder, '_astro', name), text);
  finish = pageFinisher(folder);
  return () => rmSync(folder, { recursive: true, force: true });
});

const pageOf = (body: string, head = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe('what a page can wait for', () => {
  test('goes to its end, in its order, and nothing else', () => {
    const page =
      pageOf(
        '<script>early()</script><script type="module" src="/a.js" integrity="sha256-x"></script><main>words</main><script type="module">b()</script><script type="application/json" id="data">{}</script>',
        '<script type="application/ld+json">{"a":1}</script>',
      ) + '<script type="module" src="/own.js"></script>';
    expect(finish(page)).toBe(
      pageOf(
        '<script>early()</script><main>words</main><script type="application/json" id="data">{}</script><script type="application/ld+json">{"a":1}</script><script type="module" src="/a.js" integrity="sha256-x"></script><script type="module">b()</script><script type="module" src="/own.js"></script>',
      ),
    );
  });

  test('a page without any stays as it is, its spelling included', () => {
    const page = pageOf(
      '<main data-a class="b c">words &lt; &amp; >&nbsp;<img src="/a.png" alt="&quot;\'"><template><p class="d">x</p></template><svg viewBox="0 0 1 1"><path d="M0 0" stroke-width="2" /></svg></main>',
    ).replace('&nbsp;', '\u00a0');
    expect(finish(page)).toBe(page);
  });

  test('a line break is hidden from screen readers, which would pause there', () => {
    expect(finish(pageOf('<h1>入力<wbr>する</h1>'))).toBe(pageOf('<h1>入力<wbr aria-hidden="true">する</h1>'));
  });
});

describe('the integrity of what a page loads', () => {
  const [file, hash] = ['/_astro/now.js', hashOf(SCRIPTS['now.js'])];
  test.each([
    [`<script src="${file}" async></script>`, `<script src="${file}" async integrity="${hash}"></script>`],
    [`<link rel="stylesheet" href="${file}">`, `<link rel="stylesheet" href="${file}" integrity="${hash}">`],
    [`<link rel="modulepreload" href="${file}">`, `<link rel="modulepreload" href="${file}" integrity="${hash}">`],
  ])('%s', (from, to) => {
    expect(finish(pageOf(from))).toBe(pageOf(to));
    expect(finish(pageOf(to))).toBe(pageOf(to));
  });

  test.each([
    '<script>let a = "src"</script>',
    '<script src="https://other.example/_astro/now.js"></script>',
    '<script src="//other.example/_astro/now.js"></script>',
    '<script src="/none.js"></script>',
    `<link rel="canonical" href="${file}">`,
    `<a href="${file}">rel="stylesheet"</a>`,
  ])('leaves %s', (html) => {
    expect(finish(pageOf(html))).toBe(pageOf(html));
  });
});

const policyOf = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`;
const styled = (sheet: string, body: string): string =>
  finish(pageOf(body, `${policyOf(`style-src 'self' '${hashOf(sheet)}';`)}<style>${sheet}</style>`));
/** The sheet of a page, without what the page does not need. */
const sheetOf = (sheet: string, body: string): string => /<style>(.*?)<\/style>/.exec(styled(sheet, body))![1]!;
const MODULE = '<script type="module" src="/_astro/now.js"></script>';

describe('a page keeps', () => {
  test('the rules for its own classes, wherever they are', () => {
    const sheet = '.a{color:red}.b .c{color:red}@media print{.d{color:red}.e{color:red}}.f:not(.g){color:red}';
    const body = '<p class="b  c">x</p><template><p class="e f">x</p></template>';
    expect(sheetOf(sheet, body)).toBe('.b .c{color:red}@media print{.e{color:red}}.f:not(.g){color:red}');
  });

  test('the selectors that it can need', () => {
    const needed = '.b{top:0}p{top:1px}:is(.a,.b)>i{top:2px}.b:not(.a){top:3px}p:has(.a,.b){top:4px}';
    const sheet = needed.replace('.b{', '.a,.b{').replace('p{', '.a,p{');
    const rest = '.a,.c .b{top:5px}:is(.a,.c)>i{top:6px}.b:is(.c),:where(.c) i{top:7px}p:has(>.a i){top:8px}';
    expect(sheetOf(`${sheet}${rest}`, '<p class="b">x</p>')).toBe(needed);
  });

  test('what names no class', () => {
    const sheet = ':root{--x:1px}p{margin:0}[data-on] a{color:red}#x{top:0}';
    expect(sheetOf(`${sheet}.a{top:0}`, '')).toBe(sheet);
  });

  test('what its scripts name, those that come later too, and what they complete', () => {
    const needed = '.by-script{top:0}.by-shared{top:1px}.by-later{top:2px}.kind-a{top:3px}.sort-a{top:4px}';
    expect(sheetOf(`${needed}.by-other{top:5px}.kindly{top:6px}`, MODULE)).toBe(needed);
    // Neither `\s-` in a pattern, nor a difference, nor a text of its own is the beginning of a class.
    expect(sheetOf(`${needed}.s-app{top:5px}`, MODULE)).toBe(needed);
    expect(sheetOf('.a{top:0}.b{top:0}', '<script>document.body.className="a"</script>')).toBe('.a{top:0}');
  });

  test('its own style sheet, whatever another page of its kind needs', () => {
    const sheet = '.a{top:0}.b{top:0}';
    expect(sheetOf(sheet, '<p class="a">x</p>')).toBe('.a{top:0}');
    expect(sheetOf(sheet, '<p class="b">x</p>')).toBe('.b{top:0}');
    expect(sheetOf('.a { top: 0 }', '<p class="a">x</p>')).toBe('.a { top: 0 }');
  });
});

describe('the policy of a page', () => {
  test('allows the rules that are left, and nothing else', () => {
    const page = styled('.a{top:0}.b{top:0}', '<p class="b">x</p>');
    expect(page).toContain(`content="style-src 'self' '${hashOf('.b{top:0}')}';"`);
  });

  test('keeps the hashes of what is in it, and loses those of other pages', () => {
    const [style, script] = ['p > a{color:red}', 'document.title="a";\nwindow.b=1 < 2'];
    const body = `<style>${style}</style><script src="/c.js"></script><script>${script}</script>`;
    const policy = `script-src 'self' '${hashOf(script)}' '${hashOf('other')}'; style-src '${hashOf('x{}')}' '${hashOf(style)}';`;
    expect(finish(pageOf(body, policyOf(policy)))).toBe(
      pageOf(body, policyOf(`script-src 'self' '${hashOf(script)}'; style-src '${hashOf(style)}';`)),
    );
  });

  test('loses the hash of what differs in one letter', () => {
    const changed = pageOf('<style>p{} </style>', policyOf(`style-src '${hashOf('p{}')}'`));
    expect(finish(changed)).not.toContain('sha256');
  });
});
