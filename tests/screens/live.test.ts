import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import { controlsOf } from '../../machines/simulator/index.ts';
import { screenIds } from '../support/product.ts';
import { Screen } from '../../src/screens/Screen.tsx';
import { parse } from '../support/html.ts';
import { figureView } from '../support/screens-drawn.ts';

const world = { platform: 'android', method: 'qr', task: 'add-user' };
const around = { payload: 'https://shirube.example/ja/', words: (key: string) => key };
const all = (['phone', 'portal'] as const).flatMap((on) =>
  screenIds[on].map((screen) => figureView(world, { on, screen })),
);

describe('a live screen', () => {
  test('has a button for each control, and no other', () => {
    for (const view of all) {
      const html = renderToStaticMarkup(h(Screen, { view, ...around, onTap: () => undefined }));
      const document = parse(html);
      const buttons = [...document.querySelectorAll('button')];
      expect(buttons.map((button) => button.getAttribute('data-control'))).toEqual(controlsOf(view));
      expect(buttons.filter((button) => button.getAttribute('type') !== 'button')).toEqual([]);
      expect(document.querySelectorAll('[data-control]')).toHaveLength(buttons.length);
      expect(html).not.toMatch(/\s(style|on\w+)=/);
    }
  });

  test('tells which control was tapped', () => {
    const { document, window } = parseHTML('<html><body></body></html>');
    vi.stubGlobal('document', document);
    try {
      for (const view of all) {
        const onTap = vi.fn();
        render(h(Screen, { view, ...around, onTap }), document.body);
        for (const button of document.querySelectorAll('button')) {
          button.dispatchEvent(new window.Event('click', { bubbles: true }));
        }
        expect(onTap.mock.calls.flat()).toEqual(controlsOf(view));
        render(null, document.body);
      }
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
