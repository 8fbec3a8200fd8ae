import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { documents, fileAt } from '../support/documents.ts';

const LOADING = 'script[src], link[rel="stylesheet"], link[rel="modulepreload"]';

test('every script and style sheet that a page loads says what is in it', () => {
  let count = 0;
  const wrong = documents.flatMap(({ address, document }) =>
    [...document.querySelectorAll(LOADING)].flatMap((element) => {
      count += 1;
      const file = element.getAttribute('src') ?? element.getAttribute('href')!;
      const hash = createHash('sha256').update(fileAt(file)!).digest('base64');
      return element.getAttribute('integrity') === `sha256-${hash}` ? [] : [`${address}: ${file}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(documents.length / 2);
});
