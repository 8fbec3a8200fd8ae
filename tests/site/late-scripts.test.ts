import { expect, test } from 'vitest';
import { documents } from '../support/documents.ts';

test('no page pauses for a module before all of its words are there', () => {
  let count = 0;
  const early = documents.flatMap(({ address, document }) =>
    [...document.querySelectorAll('script[type="module"]')].flatMap((script) => {
      count += 1;
      for (let next = script.nextElementSibling; next; next = next.nextElementSibling)
        if (next.localName !== 'script') return [address];
      return script.parentElement === document.body ? [] : [address];
    }),
  );
  expect(early).toEqual([]);
  expect(count).toBeGreaterThan(documents.length / 2);
});
