import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { drawnCode } from '../../support/browser-qr.ts';
import { ANDROID_QR, simulating, simulatorAddress } from '../../support/browser-simulator.ts';
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
    expect(await page.locator('#sim-pick :is([aria-pressed="true"], label:has(:checked))').allInnerTexts()).toEqual([
      ...['ユーザーを追加する', 'iPhone', 'コードを入力する', 'QRコードが使用済みになっている'],
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
  test('opens with the first activation, offers what can be practised, and starts it at an address of its own', async ({
    visit,
  }) => {
    const page = await visit(simulatorAddress('en', 'seed=7'));
    const simulator = await simulating(page);
    const chip = (name: string) => page.getByRole('button', { name, exact: true });
    expect(await chip('Activate IB Key for the first time').getAttribute('aria-pressed')).toBe('true');
    expect(await chip('Android').count()).toBe(1);
    await chip('Add a User').click();
    await chip('Android').click();
    await chip('Type the code').click();
    expect(await page.getByRole('checkbox', { name: 'The front camera is on' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'The code is mistyped' }).click();
    await page.getByRole('checkbox', { name: 'The QR code has already been used' }).click();
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?task=add-user&platform=android&method=code&fault=code-used,wrong-code&seed=7');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('INPUT');
    await simulator.tap('phone', 'IBKR Mobile');
    await simulator.offered('phone', 'More');
  });

  test('Back leads to the practice before, as it was left', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', ANDROID_QR));
    const simulator = await simulating(page);
    await simulator.tapAll('phone', ['IBKR Mobile', 'Services']);
    await simulator.press('iPhone');
    await expect.poll(() => simulator.phone.getAttribute('aria-label')).toBe('Practice phone (iPhone)');
    // Screen readers hear what is practised, and the next action.
    expect(await simulator.said.textContent()).toBe(
      'Add a User, iPhone, Scan the QR code. Phone: The phone’s home screen. Next: Tap “IBKR Mobile”.',
    );
    await page.goBack();
    await simulator.offered('phone', 'Authenticate');
    expect(await simulator.phone.getAttribute('aria-label')).toBe('Practice phone (Android)');
  });
});

test('a real phone’s camera reads the portal’s code as a link to the same practice', async ({ visit }) => {
  const page = await visit(simulatorAddress('en', ANDROID_QR));
  const simulator = await simulating(page);
  const address = await drawnCode(page, simulator.portal.locator('.s-qr'));
  const string = /PRAC\w{6}/.exec(await simulator.portal.innerText())![0];
  expect(address).toBe(`${new URL(page.url()).origin}${simulatorAddress('en', ANDROID_QR)}#${string}`);
  await (await simulating(await visit(address!))).offered('phone', 'IBKR Mobile');
});
