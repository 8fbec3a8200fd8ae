import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../facts/index.ts';
import { documentAt, documents } from '../support/documents.ts';
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
