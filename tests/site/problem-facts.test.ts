import { describe, expect, test } from 'vitest';
import { GUIDES, LANGUAGES, PROBLEMS, REFERENCES } from '../facts/index.ts';
import { documentAt, documents } from '../support/documents.ts';
import { problemIssues, referenceIssues } from './checks/article-facts.ts';

const localized = PROBLEMS.flatMap((problem) => LANGUAGES.map((language) => ({ id: problem.id, problem, language })));

describe.each(localized)('$id in $language', ({ id, problem, language }) => {
  const page = documentAt(`/${language}/articles/${id}/`);

  test('carries its facts, with its one figure', () => {
    expect(page.document.documentElement.lang).toBe(language);
    expect(problemIssues(page.document.querySelector('article')!, problem, '1', language)).toEqual([]);
  });
});

describe.each(LANGUAGES)('the articles in %s', (language) => {
  const addresses = documents
    .map(({ address }) => address)
    .filter((address) => address.startsWith(`/${language}/articles/`));
  const references = documentAt(`/${language}/articles/references/`).document;

  test('are the guides and problems of the facts, and the references, whatever else there is', () => {
    const ids = [...GUIDES.map(({ id }) => id), ...PROBLEMS.map(({ id }) => id), 'references'];
    expect(addresses).toEqual(expect.arrayContaining(ids.map((id) => `/${language}/articles/${id}/`)));
  });

  test.each(REFERENCES)('name $id with its subject, and lead to it', (reference) => {
    expect(referenceIssues(references, reference, language)).toEqual([]);
  });

  test('name each reference alike wherever they do', () => {
    const issues = documents
      .filter((page) => page.language === language)
      .flatMap(({ document, address }) =>
        REFERENCES.filter(({ id }) => document.querySelector(`[data-reference="${id}"]`))
          .flatMap((reference) => referenceIssues(document, reference, language))
          .map((issue) => `${address}: ${issue}`),
      );
    expect(issues).toEqual([]);
  });

  test('lead from message-delivery to the portal’s guide', () => {
    const { document } = documentAt(`/${language}/articles/message-delivery/`);
    expect(document.querySelector('[data-reference="portal-guide"]')).not.toBeNull();
  });
});
