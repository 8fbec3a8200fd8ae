import { describe, expect, test } from 'vitest';
import { withIntegrity } from '../../src/build/integrity.ts';

const hashes: Readonly<Record<string, string>> = { '/a.js': 'sha256-A', '/b.css': 'sha256-B', '/c.js': 'sha256-C' };
const hashed = (page: string) => withIntegrity(page, (address) => hashes[address]);

describe('the integrity of what a page loads', () => {
  test.each([
    ['<script type="module" src="/a.js"></script>', '<script type="module" src="/a.js" integrity="sha256-A"></script>'],
    ['<script src="/a.js" async></script>', '<script src="/a.js" async integrity="sha256-A"></script>'],
    ['<link rel="stylesheet" href="/b.css">', '<link rel="stylesheet" href="/b.css" integrity="sha256-B">'],
    ['<link href="/b.css" rel="stylesheet" />', '<link href="/b.css" rel="stylesheet" integrity="sha256-B">'],
    ['<link rel="modulepreload" href="/c.js">', '<link rel="modulepreload" href="/c.js" integrity="sha256-C">'],
  ])('%s', (from, to) => {
    expect(hashed(`<p>${from}</p>`)).toBe(`<p>${to}</p>`);
    expect(hashed(hashed(from))).toBe(to);
  });

  test.each([
    '<script>let a = "src"</script>',
    '<script type="application/ld+json">{"a":"<script src="}</script>',
    '<script src="https://other.example/a.js"></script>',
    '<script src="//other.example/a.js"></script>',
    '<script src="/none.js"></script>',
    '<link rel="canonical" href="/a.js">',
    '<link rel="icon" href="/a.js" type="image/svg+xml">',
    '<a href="/a.js">rel="stylesheet"</a>',
  ])('leaves %s', (html) => {
    expect(hashed(html)).toBe(html);
  });
});
