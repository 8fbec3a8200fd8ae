import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { documentAt, documents } from '../support/documents.ts';
import { blankMarks, marksOf } from './checks/marks.ts';

interface Labels {
  controls: Readonly<Record<string, string>>;
  acts: Readonly<Record<string, string>>;
}
/** What each control is called, or what is done with it. */
const namesIn = (language: string) => {
  const { controls, acts } = JSON.parse(readFileSync(`content/apps/${language}.json`, 'utf8')) as Labels;
  return { ...controls, ...acts };
};

describe.each(LANGUAGES)('a mark on a figure (%s)', (language) => {
  const pages = documents.filter((page) => page.language === language);

  test('lies on words, or on a drawing that has a name', () => {
    const marks = pages.flatMap(({ document }) => marksOf(document));
    expect(marks.length).toBeGreaterThan(75);
    const found = pages.flatMap(({ address, document }) =>
      blankMarks(document, namesIn(language)).map((issue) => `${address} ${issue}`),
    );
    expect(found).toEqual([]);
  });

  test('of the likeliest way out of an error lies on the person that opens the menu', () => {
    const { document } = documentAt(`/${language}/diagnosis/activation-error/`);
    const marked = marksOf(document).filter((mark) => mark.closest('[data-of="log-in-again"]'));
    expect(marked.map((mark) => mark.getAttribute('data-control'))).toEqual(['user-menu']);
  });
});
