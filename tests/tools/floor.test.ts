import { describe, expect, test } from 'vitest';
import { floorCss } from '../../tools/bench/floor/floor-css.ts';
import { floorOf } from '../../tools/bench/floor/floor.ts';

const page = (main: string): string =>
  `<html lang="ja"><head><title>T &amp; U</title><meta name="description" content="D"><style>.a{}</style>
  <script src="/a.js"></script></head><body><a class="skip" href="#main">S</a><header class="site-header"><p>H</p></header>
  <main id="main">${main}</main><footer class="site-footer">F</footer></body></html>`;

/** What stands between `<main>` and its end. */
const floored = (main: string): string =>
  /<main id="main">([\s\S]*)<\/main>/.exec(floorOf(page(main)))![1]!.replace(/\s*\n\s*/g, '');

describe('the floor of a page', () => {
  test('has its language, title, description, header and footer, one style sheet and no script', () => {
    const html = floorOf(page('<p>W</p>'));
    expect(html).toContain('<html lang="ja" class="unspaced">');
    expect(html).toContain('<title>T &amp; U</title><meta name="description" content="D">');
    expect(html).toContain('<header class="top"><p>H</p></header>');
    expect(html).toContain('<footer><p>F</p></footer>');
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|\.a\{/);
  });

  test('keeps words and what they mean', () => {
    const same = '<h2 id="a">A</h2><ol><li><p>B <a href="/c/">C</a> <b>D</b></p></li><li>E</li></ol>';
    expect(floored(same)).toBe(same);
  });

  test('takes off elements of no meaning, and classes; what stood alone in one is a paragraph', () => {
    expect(floored('<div class="x"><span>A</span> <em>B</em></div><section><h2 class="y">C</h2>D</section>')).toBe(
      '<p>A <em>B</em></p><h2>C</h2><p>D</p>',
    );
  });

  test('leaves out pictures, what is hidden, and what only a script or a form can use', () => {
    expect(
      floored('<p>A</p><svg></svg><div role="img"><p>B</p></div><p hidden>C</p><template><p>D</p></template><input>'),
    ).toBe('<p>A</p>');
  });

  test('escapes what words must not be read as', () => {
    expect(floored('<p>&lt;b&gt; &amp; “c”</p>')).toBe('<p>&lt;b&gt; &amp; “c”</p>');
  });

  test('has a style sheet of the size of those that are written by hand', () => {
    expect(floorCss.length).toBeGreaterThan(3_000);
    expect(floorCss.length).toBeLessThan(4_000);
  });
});
