import { expect, test } from 'vitest';
import { embeddedPath, withEmbeddedLinks } from '../../../src/features/embed/page-data.ts';

test.each([
  ['/xx/articles/a/', 'help', '/embed/xx/articles/a/'],
  ['/xx/diagnosis/', 'help', '/embed/xx/diagnosis/'],
  ['/xx/diagnosis/s/', 'help', '/embed/xx/diagnosis/s/'],
  ['/xx/agent/', 'help', undefined],
  ['/xx/agent/overview/', 'console', '/embed/xx/agent/overview/'],
  ['/xx/articles/a/', 'console', undefined],
  ['/xx/', 'help', undefined],
  ['/', 'help', undefined],
  ['/xx/articles/a.md', 'help', undefined],
] as const)('%s in a frame for %s is %s', (path, scope, wanted) => {
  expect(embeddedPath(path, '/', scope)).toBe(wanted);
  const below = embeddedPath(`/help${path}`, '/help/', scope);
  expect(below).toBe(wanted === undefined ? undefined : `/help${wanted}`);
});

test('links of a page for frames stay in the frame, or lead beside it; its own places are left alone', () => {
  const page =
    '<a class="b" href="/xx/articles/a/#c">a</a><a href="#d">d</a><a rel="x" href="/xx/">e</a><a href="https://f.example">f</a>';
  expect(withEmbeddedLinks(`${page}<form action="/xx/search/" method="get">`, '/', 'help')).toBe(
    '<a class="b" href="/embed/xx/articles/a/#c">a</a><a href="#d">d</a><a rel="x" target="_blank" href="/xx/">e</a>' +
      '<a target="_blank" rel="noopener" href="https://f.example">f</a><form action="/embed/xx/search/" method="get">',
  );
});
