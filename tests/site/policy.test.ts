import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documents, fileAt } from '../support/documents.ts';
import { directiveIssues, hashIssues, loadIssues, markupIssues } from './checks/policy.ts';

describe.each(documents)('the policy of $address', (page) => {
  test('has exactly the directives that it must have', () => {
    expect(directiveIssues(page)).toEqual([]);
  });

  test('knows every inline script and style element', () => {
    expect(hashIssues(page)).toEqual([]);
  });

  test('forbids nothing that the page has', () => {
    expect(markupIssues(page)).toEqual([]);
  });

  test('is asked for nothing from elsewhere, and the page waits for no script', () => {
    expect(loadIssues(page)).toEqual([]);
  });

  test('is painted once its header is there, and not empty before', () => {
    const waited = [...page.document.querySelectorAll('link[blocking="render"]')];
    expect(waited.map((link) => link.getAttribute('href'))).toEqual(
      page.document.querySelector('#site-header') ? ['#site-header'] : [],
    );
  });
});

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
