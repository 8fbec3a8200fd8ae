import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { drawnCode } from '../../support/browser-qr.ts';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, HURRIED, hurrying, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';

const notice = (page: Page): Promise<string> => page.locator('.sim-notice').first().innerText();

describe('an address that asks for what there is not', () => {
  test('keeps what is right, and says it in the reader’s language', async ({ visit }) => {
    const page = await visit(
      simulatorAddress('ja', 'platform=iphone&method=code&task=add-user&fault=gremlins,code-used&seed=5'),
    );
    const simulator = await simulating(page, 'ja');
    expect(await notice(page)).toContain(simulator.words.trouble);
    expect(await notice(page)).toContain('この練習では起こせないものがあります');
    expect(await page.locator('.sim-facts > span, .sim-other > span, .sim-fault').allInnerTexts()).toEqual([
      ...['ユーザーを追加する', 'コードを入力する', 'iPhone', 'トラブル：QRコードが使用済みになっている'],
    ]);
    expect(await simulator.phone.getAttribute('aria-label')).toBe('練習用スマートフォン（iPhone）');
  });

  test('performs of its actions what it can', async ({ visit }) => {
    const page = await visit(`${simulatorAddress('en', ANDROID_QR)}#d=p-ibkr-mobile.p-nothing`);
    const simulator = await simulating(page);
    expect(await notice(page)).toContain('The practice stops just before it.');
    await simulator.offered('phone', 'Services');
  });
});

describe('the picker', () => {
  test('offers what can be practised, and starts it at an address of its own', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', 'seed=7'));
    const simulator = await simulating(page);
    await simulator.choices.click();
    await page.getByRole('radio', { name: 'Activate IB Key for the first time' }).check();
    expect(await page.getByRole('radio', { name: 'Android' }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Add a User' }).check();
    await page.getByRole('radio', { name: 'Android' }).check();
    await page.getByRole('radio', { name: 'Type the code' }).check();
    expect(await page.getByRole('checkbox', { name: 'The front camera is on' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'The code is mistyped' }).check();
    await page.getByRole('checkbox', { name: 'The QR code has already been used' }).check();
    await simulator.press('Start');
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?task=add-user&platform=android&method=code&fault=code-used,wrong-code&seed=7');
    expect(await simulator.focusedName()).toContain('Add a User');
    expect(await page.getByRole('button', { name: 'Start', exact: true }).isVisible()).toBe(false);
    await simulator.tap('phone', 'IBKR Mobile');
    await simulator.offered('phone', 'More');
  });

  test('draws a surprise by lot, and keeps it out of the address', async ({ visit }) => {
    const page = await visit(simulatorAddress('en'));
    const simulator = await simulating(page);
    await simulator.choices.click();
    await simulator.press('Practice with a hidden problem');
    await expect
      .poll(() => new URL(page.url()).search)
      .toMatch(/^\?task=add-user&platform=android&method=qr&seed=\d+&surprise=1$/);
    expect(await page.getByRole('main').innerText()).toContain('Something goes wrong here.');
    await simulator.press('Tell me what is wrong');
    expect(await page.locator('.sim-fault').count()).toBe(1);
  });

  test('Back leads to the practice before, as it was left', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', ANDROID_QR));
    const simulator = await simulating(page);
    await simulator.tapAll('phone', ['IBKR Mobile', 'Services']);
    await simulator.choices.click();
    await page.getByRole('radio', { name: 'iPhone' }).check();
    await simulator.press('Start');
    await page.goBack();
    await simulator.offered('phone', 'Authenticate');
    expect(await simulator.phone.getAttribute('aria-label')).toBe('Practice phone (Android)');
  });
});

describe('links', () => {
  test('to the scenario can be copied, and those to the other language take the practice along', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=scan-off`));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const simulator = await simulating(page);
    await simulator.press('Copy link');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${new URL(page.url()).origin}/en/simulator/?task=add-user&platform=android&method=qr&fault=scan-off&seed=2`,
    );
    await simulator.tapAll('phone', ['IBKR Mobile', 'Services']);
    await page.getByRole('link', { name: '日本語', exact: true }).click();
    await (await simulating(page, 'ja')).offered('phone', '認証');
  });
});

describe('the portal’s code', () => {
  test('is what a real phone’s camera reads: a copy of the practice, alone', async ({ visit }) => {
    // A second that passes between two taps is an action too.
    const page = await visit(simulatorAddress('en', ANDROID_QR), { secondsHeld: true });
    const simulator = await simulating(page);
    await simulator.tapAll('phone', taps.android.en.slice(0, 3));
    const address = await drawnCode(page, simulator.portal.locator('.s-qr'));
    const string = /PRAC\w{6}/.exec(await simulator.portal.innerText())![0];
    expect(address).toContain(
      `/en/simulator/?${ANDROID_QR}&string=${string}&as=phone#d=p-ibkr-mobile.p-services.p-authenticate`,
    );

    const other = await visit(address!, { ...HURRIED, width: 390 });
    const copy = await hurrying(other);
    await other.getByText(copy.words.copied).waitFor();
    expect(await copy.portal.count()).toBe(0);
    await copy.tapAll('phone', [
      'Add User',
      'SESSION ID',
      'QR CODE',
      'While using the app',
      ...taps.androidPin.en,
      'DONE',
    ]);
    await copy.succeeded(copy.words.activated);
    // Nothing has travelled back.
    await simulator.offered('phone', 'Add User');
  });

  test('can be followed elsewhere, which this page does not take for success', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', ANDROID_QR));
    const simulator = await simulating(page);
    await simulator.press('I did it on my phone');
    expect(await simulator.focusedName()).toBe('Did it work on your phone?');
    expect(await page.locator('[data-goal]').count()).toBe(0);
    expect(await simulator.phone.count()).toBe(0);
    await simulator.press('Go on with the phone here');
    expect(await simulator.focusedName()).toBe('Practice phone (Android)');
  });

  test('of another practice is told from this one’s', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&string=PRAC222222&as=phone`));
    await simulating(page);
    expect(await notice(page)).toContain('The code in the link is not the one that this practice shows now');
  });
});
