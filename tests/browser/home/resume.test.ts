import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { layoutShifts, scriptsAfterPaint, watchLayoutShifts } from '../../support/browser-stability.ts';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { GUIDE, PHONE, SCAN, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlace, fragmentOf, walking } from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const HEADING = { ja: '前回の続きから', en: 'Continue where you left off' };
const REMOVE = { ja: '消す', en: 'Remove' };
const STEP = { ja: '手順6：QRコードにカメラを向ける', en: 'Step 6: Point the camera at the QR code' };
const TITLE = {
  ja: 'AndroidでQRコードを読み取ってユーザーを追加する',
  en: 'Add a User on Android by scanning the QR code',
};

describe.for(inTurn(languages, 0))('a walk that was left (%s)', (language) => {
  const heading = { name: HEADING[language] };

  test('is offered on the home page, and led back to', async ({ visit }) => {
    const page = await walkAt(visit, language);
    await page.goto(`/${language}/`);
    await page.getByRole('heading', heading).waitFor();
    await page.locator('[data-resume]').getByText(STEP[language], { exact: true }).waitFor();
    await page.locator('[data-resume]').getByText(TITLE[language]).click();
    await page.waitForURL(`**${addressOf(language, GUIDE, fragmentOf(SCAN))}`);
    await walking(page);
    await expectPlace(page, GUIDE, SCAN);
  });

  test.for(inTurn([390, 1280], 0))(
    'is offered before anything below it is seen, and moves nothing (%i px)',
    async (width, { visit }) => {
      const prepare = async (page: Page): Promise<void> => {
        await page.addInitScript(
          (place) => localStorage.setItem('shirube.walk.android-add-user-qr', place),
          'step-scan~login',
        );
        await watchLayoutShifts(page);
        await scriptsAfterPaint(page);
      };
      const page = await visit(`/${language}/`, { ...PHONE, width, prepare });
      expect(await layoutShifts(page)).toBe(0);
      expect(await page.getByRole('heading', heading).isVisible()).toBe(true);
      expect(await page.locator('[data-resume] li:visible').count()).toBe(1);
    },
  );

  test('is removed where it is not wanted any more, one by one', async ({ visit }) => {
    const page = await visit(`/${language}/`, PHONE);
    await page.evaluate(() => {
      for (const guide of ['android-add-user-qr', 'iphone-add-user-qr'])
        localStorage.setItem(`shirube.walk.${guide}`, 'step-scan~login');
    });
    await page.reload();
    const offers = page.locator('[data-resume]');
    const remove = offers.getByRole('button', { name: REMOVE[language] });
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest('[data-guide], .starts')?.tagName);
    await remove.first().click();
    expect(await offers.getByText(TITLE[language]).isHidden()).toBe(true);
    expect(await remove.count()).toBe(1);
    expect(await focused()).toBe('LI');
    await remove.click();
    await page.getByRole('heading', heading).waitFor({ state: 'hidden' });
    expect(await focused()).toBe('UL');
    await page.reload();
    expect(await page.getByRole('heading', heading).count()).toBe(0);
  });
});
