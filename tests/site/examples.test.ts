import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../facts/index.ts';
import { documentAt, documents, doctored } from '../support/documents.ts';
import { exampleIssues } from './checks/examples.ts';

const isLanguage = (language: string | undefined): language is Language => LANGUAGES.some((each) => each === language);
const pages = documents.flatMap((page) => (isLanguage(page.language) ? [{ ...page, language: page.language }] : []));

describe.each(LANGUAGES)('in %s', (language) => {
  const own = pages.filter((page) => page.language === language);

  test('no figure of any page shows a code that somebody could type', () => {
    const issues = own.flatMap((page) =>
      exampleIssues(page.document, language).map((issue) => `${page.address}: ${issue}`),
    );
    expect(issues).toEqual([]);
  });

  test.each([
    ['android-add-user-code', '8'],
    ['iphone-add-user-code', '8'],
    ['iphone-activate-qr', '1'],
  ])('figure of %s, %s, shows a code at all', (id, figure) => {
    const { document } = documentAt(`/${language}/articles/${id}/`);
    expect(document.querySelectorAll(`[data-figure="${figure}"] .s-example`)).toHaveLength(1);
  });
});

describe('the check finds', () => {
  const find = (change: (figure: Element) => void) =>
    exampleIssues(
      doctored(documentAt('/en/articles/iphone-add-user-code/'), (document) =>
        change(document.querySelector('[data-figure="8"]')!),
      ).document,
      'en',
    );

  test('a code that is whole, and unmarked', () => {
    expect(find((figure) => (figure.querySelector('.s-value')!.textContent = 'PRACA7S4J5'))).toEqual([
      '“PRACA7S4J5” can be typed',
      '“PRACA7S4J5” has no mark',
    ]);
  });

  test('words that leave it out', () => {
    expect(
      find((figure) => {
        figure.querySelector('figcaption small')!.remove();
        figure.querySelector('[role="img"]')!.setAttribute('aria-label', 'The Activation Code screen.');
      }).map((issue) => issue.replace(/“.*”/, 'it')),
    ).toEqual(['it is no example in words', 'it is no example in its caption']);
  });
});
