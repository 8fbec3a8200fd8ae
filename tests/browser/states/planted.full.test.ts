import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { axeFaults } from '../../support/browser-axe.ts';
import { conformanceFaults } from '../../support/browser-conformance.ts';
import {
  brokenWords,
  coveredControls,
  crowdedControls,
  cutScreens,
  smallControls,
  stickingOut,
} from '../../support/browser-layout.ts';
import { PHONE, walkAt } from '../../support/browser-walk-open.ts';
import { choose } from '../../support/browser-walk.ts';
import { test } from '../../support/browser.ts';

describe('axe does find', () => {
  test('a planted picture without words and a planted pale text', async ({ visit }) => {
    const page = await visit('/en/');
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.textContent = 'Hardly to be read';
      text.style.color = '#e8e4da';
      document.querySelector('main')!.append(document.createElement('img'), text);
    });
    const rules = (await axeFaults(page)).map((fault) => fault.split(' ')[0]);
    expect(rules.sort()).toEqual(['color-contrast', 'image-alt']);
  });

  test('a planted fault at a step and one in a dialog', async ({ visit }) => {
    const page = await walkAt(visit, 'en');
    const plant = (where: string) =>
      page.evaluate((selector) => document.querySelector(selector)!.append(document.createElement('button')), where);
    await plant('.walk-foot');
    const first = await axeFaults(page);
    expect(first).toEqual([expect.stringContaining('button-name')]);
    expect(await axeFaults(page)).toEqual(first);
    await choose(page, 'en', 'board');
    await page.getByRole('dialog').waitFor();
    await plant('.walk-dialog');
    const again = await axeFaults(page);
    expect(again.filter((fault) => fault.includes('button-name'))).not.toEqual([]);
    await page.evaluate(() => Reflect.deleteProperty(window, 'axe'));
    expect(await axeFaults(page)).toEqual(again);
  });

  test('nothing by a rule that is left out, whether it was asked before or not', async ({ visit }) => {
    const page = await walkAt(visit, 'en');
    await page.evaluate(() => document.querySelector('.walk-foot')!.append(document.createElement('button')));
    expect(await axeFaults(page, ['button-name'])).toEqual([]);
    expect(await axeFaults(page, ['button-name'])).toEqual([]);
    expect(await axeFaults(page)).not.toEqual([]);
  });
});

/** Adds rules to a page's own. */
const style = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);

describe('the layout is found wrong', () => {
  test('where a box is wider than the window', async ({ visit }) => {
    const page = await visit('/en/', { width: 320 });
    await page.evaluate(() => {
      const box = document.createElement('p');
      box.style.width = '400px';
      box.textContent = 'wide';
      document.querySelector('main')!.append(box);
    });
    expect(await stickingOut(page)).not.toEqual([]);
  });

  test('where controls are close to each other, cut off, or too small for their words', async ({ visit }) => {
    const page = await walkAt(visit, 'en', { view: PHONE });
    await style(
      page,
      '.walk-foot { gap: 3px } .walk-main { margin-inline-end: -40px } [data-action="back"] { width: 1.5rem; padding: 0 !important; white-space: nowrap }',
    );
    const found = (await crowdedControls(page)).join('\n');
    expect(found).toMatch(/“Back” and .* lie 3\.0 px from each other/);
    expect(found).toMatch(/“Next” is cut off/);
    expect(found).toMatch(/has words beside it/);
  });

  test.for(['border: 1px solid #000', 'background: #000'])(
    'where controls touch each other of which only the edges are drawn: %s',
    async (drawn, { visit }) => {
      const page = await visit('/en/');
      await style(page, `.planted { display: inline-block; padding: 30px; background: none; ${drawn} }`);
      await page.evaluate(() => {
        const row = document.createElement('div');
        for (const name of ['One', 'Two'])
          row.append(Object.assign(document.createElement('button'), { className: 'planted', textContent: name }));
        document.querySelector('main')!.append(row);
      });
      expect((await crowdedControls(page)).join('\n')).toContain('“One” and “Two” lie 0.0 px from each other');
    },
  );

  test('where a control is lower than a finger', async ({ visit }) => {
    const page = await walkAt(visit, 'en', { view: PHONE });
    expect(await smallControls(page)).toEqual([]);
    await style(page, '.walk-main { min-height: 0 !important; height: 2rem !important; padding: 0 !important }');
    expect((await smallControls(page)).join('\n')).toMatch(/^3[12]\.0 px high: .*data-action="next"/);
  });

  test('where a drawn screen is cut off by its frame', async ({ visit }) => {
    const page = await walkAt(visit, 'en', { view: PHONE });
    expect(await cutScreens(page)).toEqual([]);
    await style(page, '[data-step] .s { height: 3rem !important; aspect-ratio: auto !important }');
    expect((await cutScreens(page)).join('\n')).toMatch(/^“.+” is cut off by its screen$/m);
  });

  test('where a word has no room to be in one piece', async ({ visit }) => {
    const page = await walkAt(visit, 'en', { view: PHONE });
    expect(await brokenWords(page)).toEqual([]);
    await style(
      page,
      '[data-action="next"] { width: 2.5rem !important; overflow-wrap: anywhere; word-break: break-all }',
    );
    expect((await brokenWords(page)).join('\n')).toMatch(/^“[A-Z][a-z]+” is broken in “.+”$/m);
  });

  test('where a figure is painted over a control', async ({ visit }) => {
    const page = await walkAt(visit, 'en', { view: PHONE });
    await page.locator('[data-action="next"]').scrollIntoViewIfNeeded();
    expect(await coveredControls(page)).toEqual([]);
    await page.evaluate(() => {
      const figure = document.createElement('div');
      figure.className = 'figure';
      figure.style.cssText = 'position: fixed; inset: 0; z-index: 9';
      document.body.append(figure);
    });
    expect((await coveredControls(page)).join('\n')).toContain('painted over “Next”');
  });
});

describe('the criteria do find', () => {
  test('what more room between letters cuts off', async ({ visit }) => {
    const page = await visit('/en/', { width: 390 });
    expect(await conformanceFaults(page, '1.4.12')).toEqual([]);
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.className = 'tight';
      text.textContent = 'Just as wide as its words';
      document.querySelector('main')!.append(text);
      Object.assign(text.style, { overflow: 'hidden', whiteSpace: 'nowrap', width: 'max-content' });
      text.style.width = `${text.offsetWidth + 1}px`;
    });
    expect((await conformanceFaults(page, '1.4.12')).join('\n')).toMatch(
      /with more room between letters and lines: tight/,
    );
    // Nothing of it stays.
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('p')!).letterSpacing)).toBe('normal');
  });

  test('what lies beside a window at 400 %, and what has the focus below something', async ({ visit }) => {
    const page = await visit('/en/', { width: 1280 });
    expect(await conformanceFaults(page, '1.4.10')).toEqual([]);
    await style(page, 'main { min-width: 30rem }');
    expect((await conformanceFaults(page, '1.4.10')).join('\n')).toMatch(/px in 320 px/);
    expect(page.viewportSize()).toMatchObject({ width: 1280 });
    expect(await conformanceFaults(page, '2.4.11')).toEqual([]);
    await style(page, '.site-footer { position: sticky; bottom: 0; z-index: 9; background: #fff; height: 70vh }');
    expect((await conformanceFaults(page, '2.4.11')).join('\n')).toMatch(/the focus is not to be seen on/);
  });

  test('targets that are small and close to one another', async ({ visit }) => {
    const page = await visit('/en/', { width: 1280 });
    expect(await conformanceFaults(page, '2.5.8')).toEqual([]);
    await style(
      page,
      '.tool { min-height: 0 !important; height: 12px; min-width: 0 !important; width: 12px; padding: 0; overflow: hidden }',
    );
    expect((await conformanceFaults(page, '2.5.8')).join('\n')).toMatch(/^12 × 12 px, and close to another target/);
  });
});
