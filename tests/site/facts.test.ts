import { describe, expect, test } from 'vitest';
import { guideFact, GUIDES, LANGUAGES, VOCABULARY } from '../facts/index.ts';
import { doctored, documentAt, textOf } from '../support/documents.ts';
import { shownProblemFindings, surroundingFindings } from './checks/article-facts.ts';
import {
  figureOrderFindings,
  ourLabelFindings,
  stepFindings,
  unknownLabelFindings,
  wayFindings,
} from './checks/guide-facts.ts';
import { PROBLEMS } from '../facts/index.ts';

const editions = GUIDES.flatMap((guide) => LANGUAGES.map((language) => ({ id: guide.id, guide, language })));

describe.each(editions)('$id in $language', ({ id, guide, language }) => {
  const { document } = documentAt(`/${language}/articles/${id}/`);

  test('is a page in that language', () => {
    expect(document.documentElement.lang).toBe(language);
  });

  test('has each step in printed order, with its figures, labels and facts', () => {
    expect(stepFindings(document, guide, language)).toEqual([]);
  });

  test('leads each way to the right step', () => {
    expect(wayFindings(document, guide, language)).toEqual([]);
  });

  test('shows each figure once, in order', () => {
    expect(figureOrderFindings(document, guide)).toEqual([]);
    expect(document.querySelectorAll('[data-figure]')).toHaveLength(guide.figureCount);
  });

  test('shows no label that its app does not have, and says which are our translation', () => {
    expect(unknownLabelFindings(document, guide, language)).toEqual([]);
    expect(ourLabelFindings(document, guide, language)).toEqual([]);
  });

  test('shows its problems, each with its figure', () => {
    expect(shownProblemFindings(document, guide, PROBLEMS, language)).toEqual([]);
  });

  test('has its requirements, references and siblings, and a way without a scan', () => {
    expect(surroundingFindings(document, guide, language)).toEqual([]);
  });

  test('calls things by their names', () => {
    const text = textOf(document.querySelector('article'));
    const names =
      guide.task === 'message-delivery' ? [VOCABULARY.portal] : [VOCABULARY.factor, VOCABULARY.app, VOCABULARY.portal];
    expect(names.filter((name) => !text.includes(name[language]))).toEqual([]);
  });
});

describe('the checks find', () => {
  const guide = guideFact('android-add-user-qr');
  const page = documentAt('/en/articles/android-add-user-qr/');
  const steps = (from: string | RegExp, to: string) => stepFindings(doctored(page, from, to).document, guide, 'en');
  const ways = (from: string | RegExp, to: string) => wayFindings(doctored(page, from, to).document, guide, 'en');

  test('a step out of order', () => {
    expect(steps(/data-step="pin"/, 'data-other="pin"')).toEqual([
      'the steps are printed as 1 1.a 1.b 2 3 4 5 6 8, not 1 1.a 1.b 2 3 4 5 6 7 8',
    ]);
  });

  test('a figure in the wrong step', () => {
    expect(steps('data-figure="7"', 'data-figure="8"')).toEqual(['step 3: shows figures 8, not 7']);
  });

  test('a label that is not exact, and one that is said too late', () => {
    const label = /<b class="label">Two-Factor Authentication<\/b>/;
    expect(steps(label, '<b class="label">Two-factor authentication</b>')).toEqual([
      'step 1.b: no label “Two-Factor Authentication” before figure 3',
      'step 1.b: has no label “Two-Factor Authentication”',
    ]);
    const late = doctored(page, label, '');
    const moved = doctored(late, 'Skip the step', '<b class="label">Two-Factor Authentication</b> Skip the step');
    expect(stepFindings(moved.document, guide, 'en')).toEqual([
      'step 1.b: no label “Two-Factor Authentication” before figure 3',
    ]);
  });

  test('More in the corner where the other phone has it', () => {
    const more = (from: string) => from.replaceAll('top left', 'bottom right');
    const html = page.html.replace(/data-step="more"[\s\S]*?data-step="authenticate"/, more);
    expect(stepFindings(doctored(page, page.html, html).document, guide, 'en')).toEqual([
      'step 1.b: does not say top-left',
      'step 1.b: says bottom-right',
    ]);
  });

  test('a way that leads elsewhere, and one that leads nowhere', () => {
    const way = 'href="#step-more" data-way';
    expect(ways(way, 'href="#step-authenticate" data-way')).toEqual(['step 1: its ways lead to 1.a 2, not 1.a 1.b']);
    expect(ways(way, 'href="#step-none" data-way')).toEqual(['step 1: its ways lead to 1.a “#step-none”, not 1.a 1.b']);
  });

  test('a step that skips nothing where it must', () => {
    expect(ways(/<p class="onward"><a href="#step-authenticate">.*?<\/p>/, '')).toEqual([
      'step 1.a: has no link on to 2',
    ]);
  });

  test('a problem, reference, requirement or sibling that is not there', () => {
    const without = doctored(doctored(page, 'id="problem-front-camera"', 'id="problem-other"'), 'data-figure="15"', '');
    expect(shownProblemFindings(without.document, guide, PROBLEMS, 'en')).toEqual([
      'the problems are qr-not-read other activation-error, not qr-not-read front-camera activation-error',
    ]);
    const cut = (from: string) => surroundingFindings(doctored(page, from, '').document, guide, 'en');
    expect(cut('data-reference="KB3073"')[0]).toMatch(/^references: .*, not KB2260/);
    expect(cut('data-reference="knowledge-base"')).toEqual(['requirements point to: none, not knowledge-base']);
    expect(cut('href="/en/articles/iphone-add-user-qr/"')[0]).toMatch(/^siblings: /);
    expect(cut('href="../android-add-user-code/"')).toEqual(['no step leads to android-add-user-code without a scan']);
  });
});
