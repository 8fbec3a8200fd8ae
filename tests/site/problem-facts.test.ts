import { describe, expect, test } from 'vitest';
import { FIRST_ACTIVATION_ON_ANDROID, GUIDES, LANGUAGES, PROBLEMS, REFERENCES } from '../facts/index.ts';
import { doctored, documentAt, documents } from '../support/documents.ts';
import { problemIssues, referenceIssues } from './checks/article-facts.ts';
import { LABEL } from './checks/labels.ts';

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

  test('point to a reference for the first activation on Android, which has no article', () => {
    const home = documentAt(`/${language}/`).document;
    expect(home.querySelector(`[data-reference="${FIRST_ACTIVATION_ON_ANDROID}"]`)).not.toBeNull();
    expect(addresses.filter((address) => address.includes('android-activate'))).toEqual([]);
  });

  test('lead from message-delivery to the portal’s guide', () => {
    const { document } = documentAt(`/${language}/articles/message-delivery/`);
    expect(document.querySelector('[data-reference="portal-guide"]')).not.toBeNull();
  });
});

describe('the checks find', () => {
  const [, , activationError] = PROBLEMS;
  const [firstReference] = REFERENCES;

  test('an error that is worded otherwise, a cause left out, a figure of another number', () => {
    const find = (change: (document: Document) => void) => {
      const { document } = doctored(documentAt('/en/articles/activation-error/'), change);
      return problemIssues(document.querySelector('article')!, activationError!, '1', 'en');
    };
    expect(find((document) => (document.querySelector(LABEL)!.textContent = '“An error occurred.”'))).toEqual([
      'P3: has no label “An error has occurred. Please try again.”',
    ]);
    expect(find((document) => document.querySelector('#cause-code-used')!.remove())).toEqual([
      'P3: does not say that the QR code was used before and has expired',
      'P3: does not say that a new QR code comes with a new login',
    ]);
    expect(find((document) => document.querySelector('[data-figure]')!.setAttribute('data-figure', '2'))).toEqual([
      'P3: shows figures 2, not 1',
    ]);
  });

  test('a reference that is not named, says something else or leads nowhere', () => {
    const find = (change: (link: Element) => void) => {
      const page = documentAt('/en/articles/references/');
      const { document } = doctored(page, (copy) => change(copy.querySelector('[data-reference="KB2260"]')!));
      return referenceIssues(document, firstReference!, 'en');
    };
    expect(find((link) => link.remove())).toEqual(['KB2260 is not named']);
    expect(find((link) => (link.textContent = 'KB2260 How to operate IB Key'))).toEqual([
      'KB2260 does not say “activate”',
    ]);
    expect(find((link) => link.setAttribute('href', '/'))).toEqual(['KB2260 leads to “/”']);
  });
});
