import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { GUIDES, labels, LANGUAGES, PROBLEMS } from '../facts/index.ts';
import { documentAt, documents, textOf } from '../support/documents.ts';
import { modulesOf, readDrawnCode } from '../support/qr-raster.ts';
import { OURS } from './checks/figure-words.ts';
import { guideFigureIssues, pictureOf } from './checks/figures.ts';

const numbered = GUIDES.filter(({ figureCount }) => figureCount > 0);
const localized = numbered.flatMap((guide) => LANGUAGES.map((language) => ({ id: guide.id, guide, language })));
const articleAt = (language: string, id: string) => documentAt(`/${language}/articles/${id}/`);

/** Each piece of words that a screen shows, but for the turns and what was entered. */
const wordsIn = (screen: Element): string[] =>
  [...screen.querySelectorAll('*:not(.s-turn, .s-value, .s-string)')].flatMap(({ childNodes }) =>
    [...childNodes]
      // Where a line may break, words go on.
      .map((node) => (node.nodeName === 'WBR' ? '' : node.nodeType === 3 ? node.textContent : '|'))
      .join('')
      .split('|')
      .flatMap((words) => (words ? words.replaceAll('\u00a0', ' ') : [])),
  );

describe.each(LANGUAGES)('the figures in %s', (language) => {
  test('of message-delivery are drawn, with caption and alternative, and have no number', () => {
    const { document } = articleAt(language, 'message-delivery');
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThan(0);
    expect(document.querySelectorAll('[data-figure], .figure-number')).toHaveLength(0);
    for (const figure of figures) {
      expect(pictureOf(figure)!.querySelector('.s.s-browser')).not.toBeNull();
      expect(pictureOf(figure)!.getAttribute('aria-label')).not.toBe('');
      expect(textOf(figure.querySelector('figcaption'))).not.toBe('');
    }
    expect(new Set(figures.map((figure) => pictureOf(figure)!.innerHTML)).size).toBe(figures.length);
  });

  test.each(PROBLEMS)('of $id are drawn on its own page too', ({ id }) => {
    const { document } = articleAt(language, id);
    const figures = [...document.querySelectorAll('[data-figure="1"]')];
    expect(figures).toHaveLength(1);
    expect(pictureOf(figures[0]!)!.querySelector('.s')).not.toBeNull();
  });

  test('show no words but the labels of that language, and what was entered', () => {
    const known = new Set([...Object.values(labels), ...OURS].map((label) => label[language]));
    const shown = documents
      .filter((page) => page.language === language)
      .flatMap(({ document }) => [...document.querySelectorAll('[role="img"] .s')])
      .flatMap((screen) => wordsIn(screen));
    expect(shown.filter((words) => !known.has(words))).toEqual([]);
    expect(shown).toContain(labels.ACTIVATION_ERROR[language]);
  });

  test('show codes that a phone reads as the address of this site in that language', () => {
    const home = documentAt(`/${language}/`).document.querySelector('link[rel="canonical"]')!.getAttribute('href')!;
    const { modules } = create(home, { errorCorrectionLevel: 'L' });
    const expected = Array.from({ length: modules.size }, (_, y) =>
      Array.from({ length: modules.size }, (_, x) => modules.get(y, x) === 1),
    );
    const codes = documents
      .filter((page) => page.language === language)
      .flatMap(({ document }) => [...document.querySelectorAll('svg.s-qr')]);
    const paths = new Set(codes.map((code) => code.querySelector('path')!.getAttribute('d')!));
    expect(articleAt(language, 'iphone-activate-qr').document.querySelector('[data-figure="1"] .s-qr')).not.toBeNull();
    expect([...paths].map((path) => modulesOf(path, modules.size))).toEqual([expected]);
    expect(readDrawnCode(codes[0]!)).toBe(home);
  });
});

describe.each(localized)('$id in $language', ({ id, guide, language }) => {
  const { document } = articleAt(language, id);

  test('draws each figure as the facts have it, no two the same', () => {
    expect(guideFigureIssues(document, guide, language)).toEqual([]);
  });

  test('prints the number of each figure before its caption', () => {
    const printed = [...document.querySelectorAll('[data-figure]')].map((figure) => [
      figure.getAttribute('data-figure'),
      textOf(figure.querySelector('figcaption .figure-number')).replace(/^\D+/, ''),
    ]);
    for (const [number, shown] of printed) expect(shown).toBe(number);
  });
});
