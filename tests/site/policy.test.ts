import { describe, expect, test } from 'vitest';
import { documents } from '../support/documents.ts';
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
