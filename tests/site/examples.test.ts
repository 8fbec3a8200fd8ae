import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../facts/index.ts';
import { documents } from '../support/documents.ts';
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
});
