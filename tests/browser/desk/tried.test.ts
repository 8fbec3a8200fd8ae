import { expect } from 'vitest';
import { callAt, consoleAt, expectMain, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

test('what a caller has tried is ticked by its digits, left out of the questions, and told apart in the ticket', async ({
  visit,
}) => {
  const page = await consoleAt(visit, 'en');
  await callAt(page, 'android-add-user-qr', 'scan~login');
  await press(page, 't', '2', 'q');
  await expectMain(page, 'Already tried');
  const first = page.locator('[data-tried-step="switch-lens"]');
  await press(page, '1');
  await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true');
  await press(page, '1', '2');
  await expect.poll(() => first.getAttribute('aria-pressed')).toBe('false');
  await press(page, '1');
  // On to the questions: the lens is not switched once more.
  await press(page, 'ArrowRight', '1');
  await page.locator('[data-step-id]:not([data-step-id="view"])').waitFor();
  expect(await page.locator('[data-step-id]').getAttribute('data-step-id')).not.toBe('switch-lens');
  await press(page, 'm');
  const ticket = await page.locator('[data-ticket]').innerText();
  expect(ticket).toContain(
    'Already done before the call, without success: Move the phone nearer or farther away / Switch the lens',
  );
  // Taken back like anything else.
  await press(page, 'Escape', 'u', 'u');
  await page.reload();
  await page.locator('agent-console[data-ready]').waitFor();
  await press(page, 'q');
  expect(await page.locator('[data-tried-step][aria-pressed="true"]').count()).toBe(1);
});
