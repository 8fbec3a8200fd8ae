import { describe, expect } from 'vitest';
import { writeGuideCode } from '../../../machines/case-code/index.ts';
import { callAt, codeOf, consoleAt, main, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { shippedGraph } from '../../support/graphs.ts';

describe('a caller’s place', () => {
  test('is looked at while its code is typed, and taken by Enter', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    const code = codeOf('iphone-add-user-code', 'activation-code~home');
    const verdict = page.locator('#agent-code-verdict');
    await press(page, 'c');
    await page.keyboard.type(code.slice(0, 6));
    expect(await verdict.innerText()).toBe('Keep typing: the number is longer.');
    await page.keyboard.type(code.slice(6));
    expect(await verdict.innerText()).toContain('Add a User on iPhone by typing the code');
    const field = page.locator('#agent-code');
    expect(await field.getAttribute('aria-invalid')).toBe('false');
    await press(page, 'Backspace');
    await page.keyboard.type(code.endsWith('0') ? '1' : '0');
    expect([await field.getAttribute('aria-invalid'), await verdict.innerText()]).toEqual([
      'true',
      'A digit is wrong, or two are swapped. Compare the number digit by digit.',
    ]);
    await press(page, 'Enter');
    // No call is open yet, and none is opened by a wrong number.
    expect(await page.locator('[data-case]').count()).toBe(0);
    await field.fill(code);
    await press(page, 'Enter');
    await page.locator('[data-step="activation-code"]').waitFor();
    expect(await page.locator('[data-case]').count()).toBe(1);
    expect(await field.inputValue()).toBe('');
    const path = page.getByRole('list', { name: 'Add a User on iPhone by typing the code' });
    expect(await path.locator('[aria-current="step"]').innerText()).toContain('Type the code into');

    // One of an older version keeps the step, and says that the choices were not kept.
    const graph = shippedGraph('android-add-user-qr');
    const older = writeGuideCode({
      case: graph.case,
      version: graph.version - 1,
      step: graph.steps['scan']!.n,
      ways: 0,
    });
    await press(page, 'n');
    await page.keyboard.insertText(older);
    await press(page, 'Enter');
    await page.locator('[data-step="scan"]').waitFor();
    await page.getByText('This number is from an older version.').waitFor();
  });

  test('is found among the screens of their guide, in their language', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await press(page, 'n', 'Escape', 'l', '2');
    await page.getByRole('button', { name: 'Activate IB Key for the first time' }).click();
    await page.locator('[data-method="qr"]').click();
    const screen = page.locator('.agent-spot', { has: page.locator('[data-spot="iphone-activate-qr install"]') });
    expect(await screen.innerText()).toContain('取得');
    await screen.getByRole('button').press('Enter');
    await page.locator('[data-step="install"]').waitFor();
    expect(await main(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
    // Another one, and back without taking it.
    await press(page, '/');
    await page.locator('[data-finder]').waitFor();
    await press(page, 'Escape', 'Backspace');
    await page.locator('[data-step="install"]').waitFor();
  });

  test('is looked for on the device that was chosen, and the questions are about it', async ({ visit }) => {
    const page = await consoleAt(visit, 'en', { width: 1366, height: 768 });
    await press(page, 'n', 'Escape');
    const chip = (platform: string) => page.locator(`[data-platform="${platform}"]`);
    // Nobody has said yet which it is.
    expect(await page.locator('[aria-pressed][data-platform]').count()).toBe(0);
    await chip('iphone').click();
    await page.locator('[data-asks="task"]').waitFor();
    await press(page, 't');
    await page.locator('[data-finder] [data-symptom="qr-not-read"]').click();
    const drawn = page.locator('.agent-mirror .figure-screen > *').first();
    await drawn.waitFor();
    expect(await drawn.getAttribute('class')).toMatch(/iphone/);
    expect(await chip('iphone').getAttribute('aria-pressed')).toBe('true');
    await chip('android').click();
    await expect.poll(() => drawn.getAttribute('class')).toMatch(/android/);

    // What does not work leads there from the field of the number too.
    await press(page, 'n');
    // The number has the focus. Keys that are in no number work in its field too.
    await page.locator('[data-action="no-number"]').getByText('Esc').waitFor();
    await press(page, 't');
    expect(await page.locator('#agent-code').inputValue()).toBe('');
    await page.locator('[data-finder] [data-symptom="notification-missing"]').click();
    await page.locator('[data-interview="notification-missing"]').waitFor();
  });
});

describe('handing over', () => {
  test('gives link and code of the very step, in the caller’s language', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'l', 'h');
    expect(await page.locator('[data-case-code]').innerText()).toBe(codeOf('android-add-user-qr', 'scan~login'));
    await page.locator('[data-action="copy-link"]').click();
    await page.getByText('Copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).pathname + new URL(link).hash).toBe('/ja/articles/android-add-user-qr/#step-scan~login');
    await page.goto(link);
    await expect.poll(() => page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('scan');
  });
});
