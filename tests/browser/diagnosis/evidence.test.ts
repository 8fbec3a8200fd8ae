import { describe, expect } from 'vitest';
import {
  heading,
  interviewAt,
  openMenu,
  placeOf,
  press,
  says,
  type Language,
} from '../../support/browser-diagnosis.ts';
import { says as walkSays } from '../../support/browser-walk-words.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

const PHONE = { width: 390, height: 844 };
const ANDROID = { ...PHONE, userAgent: 'Mozilla/5.0 (Linux; Android 15)' };
const OPENED_EARLY = /^Did you open the app yourself/;

describe('what a reader has shown already is not asked again', () => {
  test.for(inTurn(['en', 'ja'] as const, 1))(
    'the picture that they chose (%s)',
    async (language: Language, { visit }) => {
      const page = await visit(`/${language}/diagnosis/?guide=android-add-user-qr&at=step-scan~login`, ANDROID);
      await page.getByRole('main').getByRole('link', { name: says[language].yourself }).click();
      await page.getByRole('heading', { level: 1, name: says[language].switchLens }).waitFor();
      await openMenu(page, language);
      expect(await page.locator('[data-given="view"]').innerText()).toContain(says[language].yourself);
      expect(new URL(page.url()).searchParams.get('at')).toBe('step-scan~login');
      // They may have touched the wrong picture.
      await page.getByRole('button', { name: new RegExp(says[language].view.slice(0, 8)) }).click();
      await page
        .getByRole('group', { name: says[language].view })
        .getByRole('button', { name: says[language].blurred })
        .click();
      await page.getByRole('heading', { level: 1, name: says[language].move }).waitFor();
    },
  );

  test.for(inTurn(['en', 'ja'] as const, 0))(
    'what they saw in their guide that it is none of (%s)',
    async (language: Language, { visit }) => {
      const { troubleElse, trouble } = walkSays[language];
      const page = await visit(`/${language}/articles/android-add-user-qr/#step-scan~login`, ANDROID);
      await press(page, trouble);
      const refused = await page.locator('.walk-trouble .phrases').allInnerTexts();
      expect(refused.length).toBeGreaterThan(5);
      await page.getByRole('main').getByRole('link', { name: troubleElse }).click();
      await page.waitForURL(/\/diagnosis\/\?/);
      // What is left.
      expect(await page.locator('[data-problems] b:visible').allInnerTexts()).toEqual([
        says[language].notification,
        { ja: 'ログインできない', en: 'You can’t log in' }[language],
        { ja: 'ユーザー名またはパスワードが違うと表示される', en: 'Wrong username or password' }[language],
        { ja: 'コードのSMSが届かない', en: 'No text message with the code arrives' }[language],
      ]);
      await page.getByRole('link', { name: says[language].backToGuide }).click();
      await page.locator('[data-step="scan"][aria-current="step"]').waitFor();
    },
  );

  test('but what no list of their step had is offered as ever', async ({ visit }) => {
    const page = await visit(
      '/en/diagnosis/?guide=android-add-user-qr&not=activation-error&at=step-pin~login',
      ANDROID,
    );
    // What the guide tells of elsewhere comes last.
    const offered = await page.locator('[data-problems] b:visible').allInnerTexts();
    expect(offered).toHaveLength(7);
    expect(offered[0]).toBe(says.en.notification);
    expect(offered[4]).toBe(says.en.notReadTitle);
    // Made up, or of no guide: nothing is left out that nobody has seen.
    const all = 'activation-error,qr-not-read,front-camera';
    for (const search of [
      '?not=',
      `?not=${all}`,
      `?guide=gone&not=${all}`,
      `?guide=constructor&not=${all}`,
      '?guide=android-add-user-qr&not=gone,constructor',
    ]) {
      await page.goto(`/en/diagnosis/${search}`);
      expect(await page.locator('[data-problems]:visible').count(), search).toBe(8);
    }
    // Nothing goes along, however often it is stated.
    await page.goto('/en/diagnosis/?not=gone&guide=android-add-user-qr&not=gone');
    expect(
      await page
        .locator('[data-problems] a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search)),
    ).toEqual([
      '?guide=android-add-user-qr',
      '?guide=android-add-user-qr',
      '?seen=login-rejected&guide=android-add-user-qr',
      '?guide=android-add-user-qr',
      '?guide=android-add-user-qr',
      '?guide=android-add-user-qr',
      '?seen=camera-front&guide=android-add-user-qr',
      '?seen=camera-denied&guide=android-add-user-qr',
    ]);
  });

  test('that it is solved: the guide goes on after the step at which it broke', async ({ visit }) => {
    for (const [at, next] of [
      ['step-scan~login', 'step-pin~login'],
      ['step-services~login', 'step-services~login'],
    ] as const) {
      const page = await visit(
        interviewAt('en', 'qr-not-read', 'task.adding~view.blurred', `?guide=android-add-user-qr&at=${at}`),
        ANDROID,
      );
      const back = page.locator('a[data-action="guide"]');
      expect(await back.getAttribute('href')).toMatch(new RegExp(`#${at}$`));
      await press(page, says.en.read);
      await page.getByRole('heading', { level: 1, name: says.en.solved }).waitFor();
      expect(await back.getAttribute('href'), at).toMatch(new RegExp(`#${next}$`));
    }
  });

  test('their phone: on Android nobody is asked about the App Store', async ({ visit }) => {
    const page = await visit(interviewAt('en', 'activation-error'), ANDROID);
    await page.locator('[data-answer="scanned"]').click();
    await expect.poll(() => placeOf(page)).toContain('entered.scanned');
    expect(await heading(page).innerText()).not.toMatch(OPENED_EARLY);
    expect(await page.getByText('App Store').count()).toBe(0);
    const iPhone = { ...PHONE, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)' };
    const other = await visit(interviewAt('en', 'activation-error', 'entered.scanned'), iPhone);
    expect(await heading(other).innerText()).toMatch(OPENED_EARLY);
  });

  test('but another phone that they choose is taken for what it is, and keeps what they said', async ({ visit }) => {
    const page = await visit(interviewAt('en', 'activation-error'), ANDROID);
    await press(page, 'Show iPhone instead');
    await page.locator('[data-answer="scanned"]').click();
    await expect.poll(() => heading(page).innerText()).toMatch(OPENED_EARLY);
    await page.goBack();
    await page.locator('[data-answer="scanned"]').waitFor();
    expect(await page.locator('[data-given]').count()).toBe(0);
  });
});
