import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { guideFact, GUIDES, labels, LANGUAGES, PROBLEMS } from '../facts/index.ts';
import { doctored, documentAt, documents, textOf } from '../support/documents.ts';
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
  test('are 67: 15, 15, 11, 11 and 15', () => {
    const counts = numbered.map(
      ({ id }) => articleAt(language, id).document.querySelectorAll('[data-figure] [role="img"] .s').length,
    );
    expect(counts).toEqual([15, 15, 11, 11, 15]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(67);
  });

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

describe('the check finds', () => {
  const guide = guideFact('android-add-user-qr');
  const find = (figure: string, change: (figure: Element) => void, language: 'ja' | 'en' = 'en') =>
    guideFigureIssues(
      doctored(articleAt(language, guide.id), (document) =>
        change(document.querySelector(`[data-figure="${figure}"]`)!),
      ).document,
      guide,
      language,
    );
  const inner = (from: string, to: string) => (figure: Element) =>
    (figure.innerHTML = figure.innerHTML.replaceAll(from, to));

  test('a label of the other language, or one that is not exact', () => {
    expect(find('2', inner('<span>More</span>', '<span>詳細</span>'))).toEqual(['figure 2: marks “詳細”, not “More”']);
    expect(find('7', inner('SESSION ID', 'Session ID'))).toEqual([
      'figure 7: marks “Session ID”, not “SESSION ID”',
      'figure 7: the alternative does not say “SESSION ID”',
    ]);
  });

  test('a mark that is lost, that stands on another control, or without a number', () => {
    expect(find('3', inner(' s-mark', ''))[0]).toBe('figure 3: marks “”, not “Two-Factor Authentication”');
    expect(
      find('11', (figure) => {
        figure.querySelector('.s-input')!.classList.remove('s-mark');
        figure.querySelector('[data-control="back"]')!.classList.add('s-mark');
      }),
    ).toEqual(['figure 11: marks “|ACTIVATE”, not “PIN|ACTIVATE”']);
    expect(find('11', (figure) => figure.querySelector('.s-turn')!.remove())).toEqual([
      'figure 11: numbers its marks “2”',
    ]);
  });

  test('the other phone, the other corner, no caption, the wrong words of an error', () => {
    expect(find('5', inner('s-android', 's-iphone'))).toEqual(['figure 5: is drawn as s-iphone, not s-android']);
    expect(find('2', inner('top left', 'bottom right'))).toEqual([
      'figure 2: the alternative says bottom-right, not top-left',
    ]);
    expect(find('2', (figure) => (figure.querySelector('.figure-caption')!.lastChild!.textContent = ' '))).toEqual([
      'figure 2: has no caption',
    ]);
    expect(find('15', inner('再度お試しください', 'もう一度お試しください'), 'ja')).toHaveLength(2);
  });

  test('a figure that is there twice, one that is not drawn, two that are the same, one that needs a script', () => {
    expect(find('6', (figure) => figure.after(figure.cloneNode(true)))).toEqual(['figure 6: is there 2 times']);
    expect(find('10', (figure) => (pictureOf(figure)!.innerHTML = ''))).toEqual(['figure 10: draws no screen']);
    expect(find('6', (figure) => figure.append(figure.ownerDocument.createElement('button')))).toEqual([
      'figure 6: holds more than a picture',
    ]);
    expect(
      find('6', (figure) => {
        const other = figure.ownerDocument.querySelector('[data-figure="4"]')!;
        pictureOf(figure)!.innerHTML = pictureOf(other)!.innerHTML;
      }),
    ).toEqual(['figure 6: is the same as figure 4']);
  });
});
