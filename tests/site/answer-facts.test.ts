import { describe, expect, test } from 'vitest';
import { ANSWERS, LANGUAGES } from '../facts/index.ts';
import { documentAt, textOf } from '../support/documents.ts';

const localized = ANSWERS.flatMap((answer) => LANGUAGES.map((language) => ({ ...answer, language })));

describe.each(localized)('$id in $language', ({ id, language, says, never = [] }) => {
  const text = () => textOf(documentAt(`/${language}/articles/${id}/`).document.querySelector('article'));

  test('states its facts', () => {
    expect(says.filter((saying) => !saying[language].test(text())).map(({ fact }) => fact)).toEqual([]);
  });

  test('states nothing that is out of date', () => {
    expect(never.filter((saying) => saying[language].test(text())).map(({ fact }) => fact)).toEqual([]);
  });
});
