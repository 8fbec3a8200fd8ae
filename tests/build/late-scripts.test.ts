import { expect, test } from 'vitest';
import { withLateScripts } from '../../src/build/late-scripts.ts';

test('what a page can wait for goes to its end, in its order, and nothing else', () => {
  const page = [
    '<head><script type="application/ld+json">{"a":1}</script></head>',
    '<body><script>early()</script>',
    '<script type="module" src="/a.js" integrity="sha256-x"></script>',
    '<main>words</main><script type="module">b()</script>',
    '<script type="application/json" id="data">{}</script></body></html>',
    '<script type="module" src="/own.js"></script>',
  ].join('');
  expect(withLateScripts(page)).toBe(
    [
      '<head></head><body><script>early()</script>',
      '<main>words</main><script type="application/json" id="data">{}</script>',
      '<script type="application/ld+json">{"a":1}</script>',
      '<script type="module" src="/a.js" integrity="sha256-x"></script>',
      '<script type="module">b()</script><script type="module" src="/own.js"></script></body></html>',
    ].join(''),
  );
});

test('a page without any stays as it is', () => {
  const page = '<body><main>words</main></body>';
  expect(withLateScripts(page)).toBe(page);
});
