import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';
import { says } from '../../support/browser-walk-words.ts';
import { SCAN, goTo, troubledAt, walkAt } from '../../support/browser-walk-open.ts';
import { countAt, expectPlaceSoon, focusedText, graphs, press, walking } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const GUIDE = 'android-add-user-qr';

/** The accessible names of what a page shows, by role. */
async function namesIn(page: Page, roles: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
    .map(({ name }) => String(name?.value ?? ''));
}

describe.for(inTurn(languages, 0))('for screen readers (%s)', (language) => {
  test('the heading of a step begins with the progress', async ({ visit }) => {
    const page = await walkAt(visit, language);
    for (const step of ['permission', 'pin']) {
      await goTo(page, { step, ways: ['login'] });
      const { label, last } = countAt(graphs[GUIDE]!, { step, ways: [] });
      expect(await focusedText(page)).toContain(says[language].progress(label, last));
      const [focused] = (await namesIn(page, ['heading'])).filter((name) =>
        name.startsWith(says[language].progress(label, last)),
      );
      expect(focused).toBeDefined();
    }
  });

  test('Next is the first control after the text, before Back and “It’s not working”', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: { step: 'qr-code', ways: ['login'] } });
    const names = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('Tab');
      names.push(await focusedText(page));
    }
    const { next, back, trouble } = says[language];
    expect(names).toEqual([next, back, trouble]);
  });

  test('Escape leads from the problems, and from open advice, to the step', async ({ visit }) => {
    const page = await troubledAt(visit, language);
    await page.keyboard.press('Escape');
    await expectPlaceSoon(page, GUIDE, SCAN);
    await press(page, says[language].trouble);
    await page.locator('.walk-trouble button.row').first().click();
    await page.locator('.problem[data-open]').waitFor();
    await page.keyboard.press('Escape');
    await expectPlaceSoon(page, GUIDE, SCAN);
    // In a dialog, it closes the dialog alone.
    await press(page, says[language].trouble);
    await press(page, says[language].troubleScreen);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('[data-phase="troubled"]').count()).toBe(1);
  });
});

const LETTER = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。「」]`;
/** A space between two Japanese characters: a pause in speech, and another name for voice control. */
const PAUSE = new RegExp(`${LETTER}[ \\u200b]${LETTER}`, 'u');

/** Names with such a space. The names of the home page and of enlarged figures are written with one. */
const broken = async (page: Page): Promise<string[]> =>
  (await namesIn(page, ['heading', 'link', 'button'])).filter(
    (name) => PAUSE.test(name) && name !== words.ja.home && !name.startsWith('図を拡大する '),
  );

test.for(inTurn(['/ja/articles/iphone-activate-qr/', '/ja/', '/ja/diagnosis/'], 0))(
  'names of headings, links and buttons of %s have no spaces inside Japanese words',
  async (address, { visit }) => {
    const page = await visit(address);
    expect(await broken(page)).toEqual([]);
    // A line break that is not hidden puts one in.
    await page.evaluate(() => {
      const heading = document.createElement('h2');
      heading.append('入力', document.createElement('wbr'), 'する');
      document.querySelector('main')!.append(heading);
    });
    expect(await broken(page)).toEqual(['入力 する']);
  },
);

test('the path is visible in forced colors', async ({ visit }) => {
  const page = await walkAt(visit, 'en', { view: { forcedColors: true } });
  const drawn = await page.locator('.walk-path > li').evaluateAll((stops) =>
    stops.map((stop) => {
      const { borderTopWidth, borderTopColor, width } = getComputedStyle(stop, '::after');
      const background = getComputedStyle(document.body).backgroundColor;
      return { isSeen: parseFloat(borderTopWidth) >= 2 && borderTopColor !== background, width: parseFloat(width) };
    }),
  );
  expect(drawn.every(({ isSeen }) => isSeen)).toBe(true);
  // The place of the reader is larger than the other stops.
  const widths = drawn.map(({ width }) => width);
  expect(widths.filter((width) => width === Math.max(...widths))).toHaveLength(1);
  expect(widths.indexOf(Math.max(...widths))).toBe(5);
});

test('from the home page to the end of a guide takes at most 40 key presses', async ({ visit }) => {
  const { start, begin, next, yes } = says.en;
  const page = await visit('/en/');
  let presses = 0;
  const tap = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  /** Presses Tab until a control with a text has the focus, or one that a selector names, then Enter. */
  const reach = async (text: string, selector = '*'): Promise<void> => {
    for (let tabs = 0; tabs < 20; tabs += 1) {
      await tap('Tab');
      const focus = page.locator(`${selector}:focus`);
      if ((await focus.count()) > 0 && (text === '' || (await focus.textContent())?.trim() === text)) {
        return tap('Enter');
      }
    }
    throw new Error(`“${text || selector}” is not reached within 20 presses of Tab.`);
  };
  await reach('Set up');
  await reach('', `[href$="/en/articles/${GUIDE}/"]`);
  await page.waitForURL(`**/articles/${GUIDE}/`);
  await reach(words.en.skip);
  await reach(start);
  await page.locator('[data-phase="introduced"]').waitFor();
  await reach(begin);
  await walking(page);
  await reach('', '[data-way="login"]');
  while ((await page.locator('[data-phase="walking"]').count()) > 0) await reach(next);
  await reach(yes);
  await page.locator('.walk-end').waitFor();
  expect(presses).toBeLessThanOrEqual(40);
});
