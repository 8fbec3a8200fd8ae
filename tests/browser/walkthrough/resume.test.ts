import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { says, type Language } from '../../support/browser-walk-words.ts';
import { PHONE, typePlace, walkAt, type Visit } from '../../support/browser-walk-open.ts';
import {
  addressOf,
  begin,
  choose,
  expectPlace,
  finish,
  fragmentOf,
  press,
  walking,
} from '../../support/browser-walk.ts';
import { inTurn } from '../../support/coverage.ts';

const GUIDE = 'iphone-add-user-code';
const FIRST = { step: 'open', ways: [] };
const LEFT_AT = { step: 'setup', ways: ['home'] };
/** What the step is called where one left. */
const OFFERED = { ja: '「QRコードを使用してのIB Keyの設定」をタップする', en: 'Tap “Setup IB Key using QR code”' };
const LAST = { step: 'done', ways: ['home'] };
const HOME_OFFER = { ja: '前回の続きから', en: 'Continue where you left off' };

const offer = (page: Page, language: Language) => page.getByText(says[language].resume(OFFERED[language]));

const kept = (page: Page) => page.evaluate((guide) => localStorage.getItem(`shirube.walk.${guide}`), GUIDE);

/** Closes the tab and opens the guide in another. */
async function comeBack(page: Page, language: Language, fragment = ''): Promise<Page> {
  const again = await page.context().newPage();
  await page.close();
  await again.goto(addressOf(language, GUIDE, fragment));
  return again;
}

describe.for(inTurn(languages, 1))('after the tab was closed (%s)', (language) => {
  const { resumeGo } = says[language];
  const leave = (visit: Visit): Promise<Page> => walkAt(visit, language, { guide: GUIDE, at: LEFT_AT });

  test.for(inTurn([390, 1280], 0))(
    'the place is offered, in sight at %i px, and taken up; a link to another is followed without an offer',
    async (width, { visit }) => {
      const page = await comeBack(await leave(visit), language);
      await page.setViewportSize({ ...PHONE, width });
      expect(await page.locator('[aria-current="step"]').count()).toBe(0);
      await page.getByRole('link', { name: says[language].start }).click();
      await offer(page, language).waitFor();
      const { y } = (await offer(page, language).boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(PHONE.height);
      await press(page, resumeGo);
      await expectPlace(page, GUIDE, LEFT_AT);
      expect(await offer(page, language).count()).toBe(0);
      const other = await comeBack(page, language, fragmentOf(LAST));
      await walking(other);
      await expectPlace(other, GUIDE, LAST);
      expect(await other.getByRole('button', { name: resumeGo }).count()).toBe(0);
    },
  );

  test('the article offers what is kept when it is pressed, and nothing once the guide was finished', async ({
    visit,
  }) => {
    const page = await comeBack(await leave(visit), language);
    const again = page.getByRole('link', { name: HOME_OFFER[language] });
    await again.waitFor();
    await typePlace(page, LAST);
    await walking(page);
    await choose(page, language, 'showAll');
    await again.click();
    await walking(page);
    await expectPlace(page, GUIDE, LAST);
    await finish(page, language);
    expect(await kept(page)).toBeNull();
    await press(page, says[language].showAll);
    await page.getByRole('link', { name: says[language].enter }).waitFor();
    expect(await again.isVisible()).toBe(false);
    const later = await comeBack(page, language);
    await later.getByRole('link', { name: says[language].start }).click();
    await later.locator('[data-action="begin"]').waitFor();
    expect(await later.getByRole('button', { name: resumeGo }).count()).toBe(0);
  });

  test('nobody is forced: the offer holds until one goes on, also over a reload', async ({ visit }) => {
    const page = await comeBack(await leave(visit), language);
    await page.getByRole('link', { name: says[language].start }).click();
    await offer(page, language).waitFor();
    await page.reload();
    await offer(page, language).waitFor();
    const later = await comeBack(page, language);
    await later.getByRole('link', { name: says[language].start }).click();
    await offer(later, language).waitFor();
    await begin(later, language);
    await expectPlace(later, GUIDE, FIRST);
    expect(await offer(later, language).count()).toBe(0);
  });
});
