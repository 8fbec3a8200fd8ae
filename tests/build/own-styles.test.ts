import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownStyles } from '../../src/build/own-styles.ts';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

let folder: string;
let own: (page: string) => string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-styles-'));
  mkdirSync(join(folder, '_astro'));
  const scripts = {
    'now.js': 'import"./shared.js";e.className="by-script";',
    'shared.js': 'e.append("by-shared");import("./later.js")',
    'later.js': 'e.className=`kind-${k} by-later`;f.className="sort-"+k;t.split(/[\\s-]+/);s-(n-1);id="s-",1',
    'other.js': 'e.className="by-other"',
  };
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, '_astro', name), text);
  own = ownStyles(folder);
  return () => rmSync(folder, { recursive: true, force: true });
});

const page = (sheet: string, body: string): string =>
  `<meta http-equiv="content-security-policy" content="style-src 'self' '${hashOf(sheet)}';"><style>${sheet}</style>${body}`;
/** The sheet of a page, after what it does not need is gone. */
const sheetOf = (sheet: string, body: string): string => /<style>(.*?)<\/style>/.exec(own(page(sheet, body)))![1]!;
const MODULE = '<script type="module" src="/_astro/now.js"></script>';

describe('a page keeps', () => {
  test('the rules for its own classes, wherever they stand', () => {
    const sheet = '.a{color:red}.b .c{color:red}@media print{.d{color:red}.e{color:red}}.f:not(.g){color:red}';
    expect(sheetOf(sheet, '<p class="b  c">x</p><p class="e f">x</p>')).toBe(
      '.b .c{color:red}@media print{.e{color:red}}.f:not(.g){color:red}',
    );
  });

  test('a rule whole if it can need one of its selectors', () => {
    const needed = '.a,.b{top:0}.a,p{top:1px}:is(.a,.b)>i{top:2px}.b:not(.a){top:3px}';
    expect(sheetOf(`${needed}.a,.c .b{top:4px}:is(.a,.c)>i{top:5px}.b:is(.c){top:6px}`, '<p class="b">x</p>')).toBe(
      needed,
    );
  });

  test('what names no class', () => {
    const sheet = ':root{--x:1px}p{margin:0}[data-on] a{color:red}#x{top:0}';
    expect(sheetOf(`${sheet}.a{top:0}`, '')).toBe(sheet);
  });

  test('what its scripts name, those that come later too, and what they put together', () => {
    const needed = '.by-script{top:0}.by-shared{top:1px}.by-later{top:2px}.kind-a{top:3px}.sort-a{top:4px}';
    expect(sheetOf(`${needed}.by-other{top:5px}.kindly{top:6px}`, MODULE)).toBe(needed);
    // Neither `\s-` in a pattern, nor a difference, nor a text of its own is the beginning of a class.
    expect(sheetOf(`${needed}.s-app{top:5px}`, MODULE)).toBe(needed);
  });

  test('what it fetches and draws, which is said in no page that is written', () => {
    const needed = '.a{top:0}.s-app{top:1px}';
    const written = own(page(`${needed}.s-row{top:2px}`, '<p class="a" data-class-later="s-app s-bar">x</p>'));
    expect(written).toContain(`<style>${needed}</style><p class="a">x</p>`);
  });

  test('what a script in the page names', () => {
    expect(sheetOf('.a{top:0}.b{top:0}', '<script>document.body.className="a"</script>')).toBe('.a{top:0}');
  });
});

test('the policy allows what is left, and nothing else', () => {
  const sheet = '.a{top:0}.b{top:0}';
  const result = own(page(sheet, '<p class="b">x</p>'));
  expect(result).toContain(`content="style-src 'self' '${hashOf('.b{top:0}')}';"`);
  expect(result).not.toContain(hashOf(sheet));
});

test('a sheet of which all is needed stays as it was written', () => {
  const all = page('.a { top: 0 }', '<p class="a">x</p>');
  expect(own(all)).toBe(all);
});

test('a page without styles stays as it is', () => {
  expect(own('<p class="a">x</p>')).toBe('<p class="a">x</p>');
});

test('two pages of one kind have their own', () => {
  const sheet = '.a{top:0}.b{top:0}';
  expect(sheetOf(sheet, '<p class="a">x</p>')).toBe('.a{top:0}');
  expect(sheetOf(sheet, '<p class="b">x</p>')).toBe('.b{top:0}');
});
