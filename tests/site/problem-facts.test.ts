import { describe, expect, test } from 'vitest';
import { ARTICLE_COUNT, FIRST_ACTIVATION_ON_ANDROID, GUIDES, LANGUAGES, PROBLEMS, REFERENCES } from '../facts/index.ts';
import { doctored, documentAt, documents } from '../support/documents.ts';
import { problemFindings, referenceFindings } from './checks/article-facts.ts';

const editions = PROBLEMS.flatMap((problem) => LANGUAGES.map((language) => ({ id: problem.id, problem, language })));

describe.each(editions)('$id in $language', ({ id, problem, language }) => {
  const page = documentAt(`/${language}/articles/${id}/`);

  test('carries its facts, with its one figure', () => {
    expect(page.document.documentElement.lang).toBe(language);
    expect(problemFindings(page.document.querySelector('article')!, problem, '1', language)).toEqual([]);
  });
});

describe.each(LANGUAGES)('the articles in %s', (language) => {
  const addresses = documents
    .map(({ address }) => address)
    .filter((address) => address.startsWith(`/${language}/articles/`));
  const references = documentAt(`/${language}/articles/references/`).document;

  test('are ten: six guides, three problems and the references', () => {
    const ids = [...GUIDES.map(({ id }) => id), ...PROBLEMS.map(({ id }) => id), 'references'];
    expect(ids).toHaveLength(ARTICLE_COUNT);
    expect(addresses.sort()).toEqual(ids.map((id) => `/${language}/articles/${id}/`).sort());
  });

  test.each(REFERENCES)('name $id with its subject, and lead to it', (reference) => {
    expect(referenceFindings(references, reference, language)).toEqual([]);
  });

  test('name each reference alike wherever they do', () => {
    const findings = documents
      .filter((page) => page.language === language)
      .flatMap(({ document, address }) =>
        REFERENCES.filter(({ id }) => document.querySelector(`[data-reference="${id}"]`))
          .flatMap((reference) => referenceFindings(document, reference, language))
          .map((finding) => `${address}: ${finding}`),
      );
    expect(findings).toEqual([]);
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
  const error = documentAt('/en/articles/activation-error/');
  const [, , activationError] = PROBLEMS;

  test('an error that is worded otherwise, a cause left out, a figure of another number', () => {
    const find = (from: string | RegExp, to: string) =>
      problemFindings(doctored(error, from, to).document.querySelector('article')!, activationError!, '1', 'en');
    expect(find('<b class="label">An error has occurred.', '<b class="label">An error occurred.')).toEqual([
      'P3: has no label “An error has occurred. Please try again.”',
    ]);
    expect(find(/<section class="cause" id="cause-code-used">[\s\S]*?<\/section>/, '')).toEqual([
      'P3: does not say that the QR code was used before and has expired',
      'P3: does not say that a fresh QR code comes with a new login',
    ]);
    expect(find('data-figure="1"', 'data-figure="2"')).toEqual(['P3: shows figures 2, not 1']);
  });

  test('a reference that is not named, says something else or leads nowhere', () => {
    const page = documentAt('/en/articles/references/');
    const [reference] = REFERENCES;
    const find = (from: string | RegExp, to: string) =>
      referenceFindings(doctored(page, from, to).document, reference!, 'en');
    expect(find('data-reference="KB2260"', '')).toEqual(['KB2260 is not named']);
    expect(find('How to activate and operate IB Key', 'How to operate IB Key')).toEqual([
      'KB2260 does not say “activate”',
    ]);
    expect(find(/https:[^"]*2260/, 'https://example.com/')).toEqual(['KB2260 leads to “https://example.com/”']);
  });
});
