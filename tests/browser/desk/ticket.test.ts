import { describe, expect } from 'vitest';
import { callAt, consoleAt, LANGUAGES, press, says } from '../../support/browser-agent.ts';
import { storedIn } from '../../support/stored-calls.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

describe('what is hidden in the notes', () => {
  test.for(inTurn(LANGUAGES, 0))(
    'stands below them as they are typed, and a press shows it for good (%s)',
    async (language, { visit }) => {
      const page = await consoleAt(visit, language, { width: 1366, height: 768 });
      await callAt(page, 'android-add-user-qr', 'scan~login');
      await press(page, 'm');
      await page.keyboard.insertText('Zendesk #48213, error 4031, 03-1234-5678. ');
      await page.keyboard.type('PIN 9081, code 771020');
      const ticket = page.locator('[data-ticket]');
      await expect
        .poll(() => ticket.innerText())
        .toContain('Zendesk #48213, error 4031, 03-1234-5678. PIN •••, code •••');
      const pieces = page.locator('[data-piece]');
      expect(await pieces.allInnerTexts()).toEqual(['9081 → •••', '771020 → •••']);
      await pieces.nth(1).click();
      await expect.poll(() => ticket.innerText()).toContain('PIN •••, code 771020');
      expect(await pieces.allInnerTexts()).toEqual(['9081 → •••', '771020']);
      expect(await pieces.nth(1).getAttribute('aria-pressed')).toBe('false');
      const kept = async () => JSON.stringify(await storedIn(page));
      await expect.poll(kept).toContain('771020');
      expect(await kept()).not.toContain('9081');

      await page.reload();
      await page.locator('agent-console[data-ready]').waitFor();
      expect(await page.locator('#agent-note').inputValue()).toBe(
        'Zendesk #48213, error 4031, 03-1234-5678. PIN •••, code 771020',
      );
      // It is a secret after all.
      await page.locator('[data-piece="771020"]').click();
      await expect.poll(() => ticket.innerText()).toContain('PIN •••, code •••');
    },
  );
});

describe('a ticket that is copied', () => {
  test('says so, and the next call’s ticket does not', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await press(page, 'k');
    await page.locator('.agent-side').getByText(says.en.copied).waitFor();
    await press(page, 'n', 'Escape', 'm', 'Escape');
    expect(await page.locator('.agent-side').innerText()).not.toContain(says.en.copied);
  });
});

test('the tabs beside the script are reached by arrows, Home and End', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  await page.locator('[role="tab"][aria-selected="true"]').focus();
  const selected = async (key: string) => {
    await press(page, key);
    return page.locator('[role="tab"][aria-selected="true"]:focus').innerText();
  };
  expect(await selected('End')).toBe('h Send');
  expect(await selected('Home')).toBe('m Ticket');
  expect(await selected('ArrowRight')).toBe('r Replies');
  expect(await selected('ArrowLeft')).toBe('m Ticket');
  expect(await selected('ArrowLeft')).toBe('h Send');
});
