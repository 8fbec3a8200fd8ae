import { describe, expect, test } from 'vitest';
import { scoresOf } from '../../tools/bench/lighthouse.ts';
import { kindOf, weightOf } from '../../tools/bench/load/traffic.ts';
import { blockingTime } from '../../tools/bench/load/vitals.ts';
import { chosen } from '../../tools/bench/measured-site.ts';
import { spreadOf, spreadText } from '../../tools/bench/report.ts';
import { scriptGraph } from '../../src/build/script-graph.ts';

test('a weight is told by kind, each answer once', () => {
  const moved = [
    { path: '/', kind: kindOf('text/html'), bytes: 10, withHeaders: 12, untilLoad: true },
    { path: '/a.js', kind: kindOf('text/javascript'), bytes: 5, withHeaders: 6, untilLoad: true },
    { path: '/b.js', kind: kindOf('application/javascript'), bytes: 7, withHeaders: 8, untilLoad: false },
    { path: '/c.svg', kind: kindOf('image/svg+xml'), bytes: 1, withHeaders: 2, untilLoad: false },
    { path: '/d', kind: kindOf('application/json'), bytes: 3, withHeaders: 4, untilLoad: false },
  ];
  expect(weightOf(moved)).toEqual({
    ...{ requests: 5, bytes: 26, withHeaders: 32 },
    byKind: { HTML: 10, CSS: 0, script: 12, font: 0, picture: 1, other: 3 },
  });
});

test('only what is over 50 ms of a task after the first paint keeps a reader waiting', () => {
  const tasks = [
    { start: 0, duration: 200 },
    { start: 90, duration: 80 },
    { start: 300, duration: 50 },
    { start: 400, duration: 75 },
  ];
  expect(blockingTime(tasks, 100)).toBe(150 + 30 + 0 + 25);
  expect(blockingTime(tasks, 250)).toBe(25);
});

test('numbers are told by their middle and their ends', () => {
  expect(spreadOf([5, 1, 9])).toEqual({ median: 5, min: 1, max: 9 });
  expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
  expect(spreadText(spreadOf([5.2, 1, 9]))).toBe('5 (1–9)');
});

test('the command line names kinds by their beginning, and languages', () => {
  const pages = ['home', 'guide, 3 figures', 'guide, 1 figures'].flatMap((kind) =>
    ['ja', 'en'].map((language) => ({ kind, language, address: '' })),
  );
  const kinds = (...options: string[]): string[] =>
    chosen(pages, options).map(({ kind, language }) => `${kind} ${language}`);
  expect(kinds()).toHaveLength(6);
  expect(kinds('--page=guide', '--language=en', '--json')).toEqual(['guide, 3 figures en', 'guide, 1 figures en']);
  expect(kinds('--page=home,search')).toEqual(['home ja', 'home en']);
});

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

test('Lighthouse’s marks are the middle of its runs; a fault of one run counts', () => {
  const run = (score: number, contrast: number) => ({
    categories: {
      performance: { score, auditRefs: [{ id: 'largest-contentful-paint', weight: 25 }] },
      accessibility: { score: 1, auditRefs: [{ id: 'color-contrast', weight: 7 }] },
    },
    audits: {
      'largest-contentful-paint': { score: 0.5, numericValue: 1000 * score },
      'color-contrast': { score: contrast },
    },
  });
  const found = scoresOf([run(0.9, 1), run(1, 0), run(0.99, 1)]);
  expect(found.scores).toEqual({ performance: 99, accessibility: 100 });
  expect(found.metrics['LCP']).toBe(990);
  expect(found.failed).toEqual(['color-contrast']);
});
