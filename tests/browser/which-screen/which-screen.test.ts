import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { layoutShifts, scriptsAfterPaint, watchLayoutShifts } from '../../support/browser-stability.ts';
import { test } from '../../support/browser.ts';
import { GUIDE, PHONE, walkAt } from '../../support/browser-walk-open.ts';
import { choose, expectPlace, walking } from '../../support/browser-walk.ts';
import { says } from '../../support/browser-walk-words.ts';
import { languages } from '../../support/browser-words.ts';
import { inTurn } from '../../support/coverage.ts';
import { agents } from '../../support/user-agents.ts';

const words = {
  ja: {
    title: '今の画面から探す',
    all: 'ほかの案内の画面も見る',
    portal: 'クライアント・ポータル',
    pin: /PINの入力画面/,
    permission: /カメラの使用許可を求める画面/,
    twoFactor: /「二段階ログイン認証」の画面/,
    byCode: 'Androidでコードを入力してユーザーを追加する',
    error: /エラーメッセージの画面/,
    face: /前面カメラの画面/,
    blurred: /ぼやけて映っているカメラの画面/,
    preferences: /「メッセージ設定」の画面/,
    save: '「保存」をクリックする',
    addUser: '「ユーザーの追加」',
    qr: /QRコードが表示されたクライアント・ポータル/,
    activate: 'iPhoneでQRコードを読み取ってIB Keyを初めて有効化する',
    add: [/AndroidでQRコードを読み取ってユーザーを追加する/, /iPhoneでコードを入力してユーザーを追加する/],
  },
  en: {
    title: 'Find my screen',
    all: 'See the screens of all guides',
    portal: 'Client Portal',
    pin: /The PIN screen/,
    permission: /The request to use the camera/,
    twoFactor: /The “Two-Factor Authentication” screen/,
    byCode: 'Add a User on Android by typing the code',
    error: /The error message/,
    face: /The view of the front camera/,
    blurred: /A blurred camera view/,
    preferences: /The “Message Preferences” screen/,
    save: 'Click “Save”',
    addUser: '“Add User”',
    qr: /The Client Portal with the QR code/,
    activate: 'Activate IB Key for the first time on iPhone with the QR code',
    add: [/Add a User on Android by scanning the QR code/, /Add a User on iPhone by typing the code/],
  },
} as const;

/** The devices whose screens can be seen. */
async function shown(page: Page): Promise<string[]> {
  await page.locator('which-screen[data-shown]').waitFor();
  const devices = await page.locator('which-screen > section:visible').all();
  return Promise.all(devices.map(async (device) => (await device.getAttribute('id'))!.replace('on-', '')));
}

const device = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const summary = (page: Page, name: RegExp) => page.locator('summary:visible').filter({ hasText: name });
const link = (page: Page, name: RegExp | string) => page.getByRole('main').getByRole('link', { name });

describe.for(inTurn(languages, 0))('"Which screen am I on?" (%s)', (language) => {
  const address = `/${language}/screens/`;
  const its = words[language];

  test.for(
    // The iPhone's is the one that differs from what is there before the script.
    inTurn(
      [
        ['android', 'Android'],
        ['iphone', 'iPhone'],
        ['desktop', 'Android'],
      ] as const,
      1,
    ),
  )('begins with the reader’s own device, and nothing moves: %s', async ([agent, name], { visit }) => {
    const prepare = async (page: Page): Promise<void> => {
      await watchLayoutShifts(page);
      await scriptsAfterPaint(page);
    };
    const page = await visit(address, { ...PHONE, userAgent: agents[agent], prepare });
    expect(await shown(page)).toEqual([name.toLowerCase()]);
    expect(await device(page, name).getAttribute('aria-current')).toBe('true');
    expect(await page.locator('[aria-current]').count()).toBe(1);
    expect(await layoutShifts(page)).toBe(0);
  });

  test('shows another device by one tap, and has it in mind if it is a phone', async ({ visit }) => {
    const page = await visit(`/${language}/privacy/`, { ...PHONE, userAgent: agents.android });
    await page.goto(address);
    expect(await shown(page)).toEqual(['android']);
    // A tap on the picture of a screen is one on its name.
    const card = page.locator('.screens-card', { has: summary(page, its.pin) });
    // At the lower edge of the window, where what unfolds is out of view.
    await card.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await card.locator('.crop').click({ position: { x: 80, y: 80 }, force: true });
    // What it leads to unfolds below it, and is seen.
    const below = () =>
      card
        .getByRole('link')
        .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().bottom > innerHeight).length);
    await card.getByRole('link', { name: its.byCode }).waitFor();
    await expect.poll(below).toBe(0);
    await device(page, 'iPhone').click();
    expect(await shown(page)).toEqual(['iphone']);
    // What is trouble leads out of it.
    const leads = async (name: RegExp) => link(page, name).first().getAttribute('href');
    expect(await leads(its.error)).toBe(`/${language}/articles/activation-error/`);
    expect(await leads(its.face)).toBe(`/${language}/articles/front-camera/`);
    expect(await leads(its.blurred)).toBe(`/${language}/articles/qr-not-read/#cause-out-of-focus`);
    await device(page, its.portal).click();
    expect(await shown(page)).toEqual(['portal']);
    // The portal is in the address alone: it is nobody's phone.
    await page.reload();
    expect(await shown(page)).toEqual(['portal']);
    await page.goBack();
    await page.waitForURL(`**/${language}/privacy/`);
    await page.goto(address);
    expect(await shown(page)).toEqual(['iphone']);
  });

  test('leads into the walk, at the step and the part of it', async ({ visit }) => {
    const page = await visit(address, { ...PHONE, userAgent: agents.android });
    await shown(page);
    await summary(page, its.permission).click();
    await link(page, its.add[0]).click();
    await walking(page);
    await expectPlace(page, GUIDE, { step: 'permission', ways: ['home'] });
    await page.goBack();
    await shown(page);
    await summary(page, its.twoFactor).click();
    await link(page, its.byCode).click();
    await walking(page);
    await expectPlace(page, 'android-add-user-code', { step: 'more', ways: ['home'], part: 3 });
  });

  test('lets choose what a screen belongs to with which several guides begin', async ({ visit }) => {
    const page = await visit(`${address}#on-portal`, PHONE);
    await shown(page);
    await summary(page, its.qr).click();
    for (const name of [its.activate, ...its.add]) expect(await link(page, name).isVisible()).toBe(true);
    // What is seen already is requested no more.
    await link(page, its.add[0]).click();
    await walking(page);
    await expectPlace(page, GUIDE, { step: 'open', ways: [] });
  });

  test('says what is on each screen to those who do not see it', async ({ visit }) => {
    const page = await visit(address, { ...PHONE, userAgent: agents.android });
    await shown(page);
    const names = await page.locator('section:visible .screens-words').allTextContents();
    expect(names.find((name) => its.twoFactor.test(name))).toContain(its.addUser);
  });

  test('is used by keys alone', async ({ visit }) => {
    const page = await visit(`${address}#on-portal`, { userAgent: agents.desktop });
    expect(await shown(page)).toEqual(['portal']);
    await device(page, 'iPhone').focus();
    await page.keyboard.press('Enter');
    expect(await shown(page)).toEqual(['iphone']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toEqual(['portal']);
    await summary(page, its.preferences).focus();
    await page.keyboard.press('Enter');
    const save = link(page, its.save);
    await save.waitFor();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
    expect(await save.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await walking(page);
    await expectPlace(page, 'message-delivery', { step: 'save', ways: [] });
  });

  test('shows all devices without a script, and leads to the step in the article', async ({ visit }) => {
    const page = await visit(address, { ...PHONE, script: false });
    for (const name of ['Android', 'iPhone', its.portal]) {
      expect(await page.getByRole('region', { name, exact: true }).isVisible()).toBe(true);
    }
    await device(page, its.portal).click();
    const { y } = (await page.getByRole('heading', { name: its.portal, exact: true }).boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(PHONE.height);
    await summary(page, its.pin).first().click();
    await link(page, its.byCode).click();
    await page.waitForURL(`**/${language}/articles/android-add-user-code/#step-pin`);
    const step = (await page.locator('#step-pin').boundingBox())!;
    expect(step.y).toBeLessThan(PHONE.height);
  });

  test('is found from an address that leads nowhere, and from the board of a walk', async ({ visit }) => {
    const page = await visit(`/${language}/404/`, PHONE);
    await link(page, its.title).click();
    await page.getByRole('heading', { level: 1, name: its.title }).waitFor();
    // Nobody knows of a phone: the first is shown.
    expect(await shown(page)).toEqual(['android']);
    const walk = await walkAt(visit, language);
    await choose(walk, language, 'board');
    await walk.getByRole('dialog', { name: says[language].board }).getByRole('link', { name: its.all }).click();
    await walk.waitForURL(`**${address}?guide=${GUIDE}&at=step-scan`);
    expect(await shown(walk)).toEqual(['android']);
    // It begins near the step that they come from.
    const near = walk.locator('.screens-list > li', { has: walk.locator(`a[href*="/${GUIDE}/#step-scan"]`) }).first();
    const { y, height } = (await near.boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThanOrEqual(PHONE.height);
  });
});
