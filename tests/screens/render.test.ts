import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlsOf, type FigureAct, type ScreenView } from '../../machines/simulator/index.ts';
import { screenIds } from '../support/product.ts';
import { elided } from '../../src/screens/controls.tsx';
import { renderScreen, screenTree } from '../../src/screens/render.ts';
import { parse, textOf } from '../support/html.ts';
import { figureView } from '../support/screens-drawn.ts';

const payload = 'https://shirube.example/ja/';
const words = (key: string) => `«${key}»`;
const draw = (view: ScreenView, say = words) => parse(renderScreen({ view, payload, words: say }, 'en'));

const worlds = [
  { platform: 'android', method: 'qr', task: 'add-user' },
  { platform: 'iphone', method: 'code', task: 'add-user' },
  { platform: 'iphone', method: 'qr', task: 'activate' },
];
const screens = (['phone', 'portal'] as const).flatMap((on) => screenIds[on].map((screen) => ({ on, screen })));

/** Every screen in every world, each of its controls tapped in turn, once nothing is tapped. */
const views = worlds.flatMap((world) =>
  screens.flatMap((act: FigureAct) => {
    const bare = figureView(world, act);
    return [bare, ...controlsOf(bare).map((tap) => figureView(world, { ...act, tap }))];
  }),
);

describe('a drawn screen', () => {
  test('is without button, script, link, picture, style or handler', () => {
    for (const view of views) {
      const html = renderScreen({ view, payload, words }, 'en');
      expect(html).not.toMatch(/<(button|a|script|style|img|link|input|iframe)\b/);
      expect(html).not.toMatch(/\s(style|on\w+|href|src|id|tabindex|role)=/);
    }
  });

  test('has every control, in order, with its words or a drawing', () => {
    for (const view of views) {
      const drawn = [...draw(view).querySelectorAll('[data-control]')];
      expect(drawn.map((control) => control.getAttribute('data-control'))).toEqual(controlsOf(view));
    }
  });

  test('marks what is to be tapped with a ring, several also with numbers, and nothing else', () => {
    for (const view of views) {
      const document = draw(view);
      const marked = [...document.querySelectorAll('.s-mark')].map(
        (control) => `${control.getAttribute('data-control')} ${textOf(control.querySelector(':scope > b.s-turn'))}`,
      );
      const isAlone = view.marks.length === 1;
      expect(marked).toEqual(view.marks.map(({ control, turn }) => `${control} ${isAlone ? '' : turn}`));
      expect(document.querySelectorAll('.s-turn')).toHaveLength(isAlone ? 0 : view.marks.length);
    }
  });

  test('says nothing but the words of its labels, what a field holds, and the numbers', () => {
    for (const view of views) {
      const document = draw(view);
      for (const blank of document.querySelectorAll('.s-blank, .s-text, .s-chart, svg, i')) {
        expect(blank.textContent).toBe('');
      }
      const rest = textOf(document.querySelector('.s'), '.s-turn, .s-value, .s-string').replace(/«[a-z.-]+»/g, '');
      expect(rest.trim()).toBe('');
    }
  });
});

describe('a label in a language without spaces', () => {
  const world = worlds[0]!;
  const view = figureView(world, { on: 'phone', screen: 'more', tap: 'two-factor' });
  const props = { view, payload, words: () => 'QRコードをスキャンする' };

  test('has its phrases marked, on a page and as data', () => {
    expect(renderScreen(props, 'ja')).toContain('>QRコードを<wbr>スキャンする<');
    expect(JSON.stringify(screenTree(props, 'ja'))).toContain('"QRコードを",["wbr",{}],"スキャンする"');
  });

  test('is one text in a language with spaces', () => {
    expect(renderScreen(props, 'en')).toContain('>QRコードをスキャンする<');
    expect(JSON.stringify(screenTree(props, 'en'))).toContain('"QRコードをスキャンする"');
  });
});

describe('words that look like HTML', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</span>', '&amp;', '&lt;', '<!--', '{{x}}'],
        ...["'", '"', '<', '>', '&', 'カメラ', 'a'],
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) => pieces.join(''));
  // Where a line may break in a label depends on its letters.
  const tags = (document: Document) => [...document.querySelectorAll(':not(wbr)')].map(({ tagName }) => tagName);

  test('are shown as they are, and change no element', () => {
    fc.assert(
      fc.property(fc.constantFrom(...views), hostile, (view, text) => {
        const document = draw(view, () => text);
        expect(tags(document)).toEqual(tags(draw(view)));
        const shown = textOf(document.querySelector('.s'), '.s-turn, .s-value, .s-string').replaceAll(/\s/g, '');
        expect(shown.replaceAll(text.replaceAll(/\s/g, ''), '')).toBe('');
      }),
    );
  });

  test('nor do the values of fields, codes and controls', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const view: ScreenView = {
          device: 'android',
          screen: 'any',
          marks: [],
          parts: [
            { kind: 'field', control: { id: text }, value: text },
            { kind: 'code', text },
          ],
        };
        const document = draw(view);
        for (const code of document.querySelectorAll('.s-value, .s-string')) {
          code.querySelector('.s-example')?.remove();
          expect(code.innerHTML).not.toContain('<');
          expect([text, elided(text)]).toContain(code.textContent);
        }
        expect(document.querySelectorAll('.s-value, .s-string')).toHaveLength(2);
        expect(document.querySelector('[data-control]')!.getAttribute('data-control')).toBe(text);
        expect(document.querySelectorAll('script, img')).toHaveLength(0);
      }),
    );
  });
});
