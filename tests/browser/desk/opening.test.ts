import { describe, expect } from 'vitest';
import { asks, consoleAt, digitOf, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

describe('the opening', () => {
  test('says what there is no guide for, and begins no guide before the phone is known', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    const notice = page.locator('[data-finder] .agent-notice');
    await press(page, 'n', 'Escape', '1');
    await notice.getByText('For Android there is no guide for this yet: Activate IB Key for the first time.').waitFor();

    await press(page, 'n', 'Escape', '0');
    await press(page, await digitOf(page, '[data-task="add-user"]'), 'ArrowRight');
    await page.locator('[data-finder] [data-platform="iphone"]').waitFor();
    expect(await page.locator('[data-from-start]').count()).toBe(0);
    await page.locator('[data-finder] [data-platform="iphone"]').click();
    await press(page, 'ArrowRight');
    await page.locator('[data-guide="iphone-add-user-qr"]').waitFor();

    await press(page, 'n', 'Escape', '0');
    await press(page, await digitOf(page, '[data-task="activate"]'));
    await page.locator('[data-finder] [data-platform="android"]').click();
    await notice.getByText('no guide for this yet: Activate').waitFor();
  });

  test('asks for the phone before a diagnosis, once, and the ticket says it', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    const ticket = page.locator('[data-ticket]');
    await press(page, 'n', 'Escape', 't', '1');
    expect(await asks(page)).toBe('device');
    await press(page, '1');
    // An Android phone opens no app with its own camera: that is not asked.
    await page.locator('[data-step-id="entered"]').waitFor();
    await page.locator('[data-given="opened-early"]').waitFor();
    await press(page, 'm', 'Escape');
    await expect.poll(() => ticket.innerText()).toContain('Caller’s device: Android');

    await press(page, 'n', 'Escape', 't', '1', '0');
    await page.locator('[data-step-id="entered"]').waitFor();
    // No phone's screen is shown as the caller's, and the phone can be said later.
    expect(await page.locator('.agent-mirror .figure-screen').count()).toBe(0);
    await press(page, 'm', 'Escape');
    await expect.poll(() => ticket.innerText()).toContain('Caller’s device: Not known');
    await page.locator('.agent-script [data-platform="iphone"]').click();
    await expect.poll(() => ticket.innerText()).toContain('Caller’s device: iPhone');
    await page.locator('.agent-mirror .figure-screen').waitFor();
  });
});
