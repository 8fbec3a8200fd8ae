import { describe, expect, test } from 'vitest';
import { scriptGraph } from '../../src/build/script-graph.ts';

describe('the scripts of a page', () => {
  const files: Record<string, string> = {
    '/s/a.js': 'import{x}from"./b.js";import("./c.js").then(x)',
    '/s/b.js': 'export*from"./shared.js"',
    '/s/c.js': 'import"./d.js";import"./b.js"',
    '/s/d.js': 'export let d=1',
    '/s/shared.js': '',
    '/s/e.js': 'import"./shared.js"',
  };
  const html = '<script type="module" src="/s/a.js"></script><script type="module">import"/s/e.js"</script>';
  const read = (file: string): string => files[file]!;

  test('are those that it loads with what they import, and those that these can import later', () => {
    const { atLoad, later } = scriptGraph(html, read);
    expect(atLoad.toSorted()).toEqual(['/s/a.js', '/s/b.js', '/s/e.js', '/s/shared.js']);
    expect(later).toEqual(['/s/c.js', '/s/d.js']);
  });

  test('do not follow what all pages have', () => {
    expect(scriptGraph(html, read, ['/s/a.js'])).toEqual({ atLoad: ['/s/e.js', '/s/shared.js'], later: [] });
  });
});
