import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, expectMain, LANGUAGES, press, says, cases, message } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

/** A call in the middle of a diagnosis, with a secret in its notes, handed over by keyboard alone. @returns the file */
async function handedOver(page: Page, name: string): Promise<string> {
  await callAt(page, 'android-add-user-qr', 'scan~login');
  await press(page, 't', '2', '1', 'm');
  await page.keyboard.insertText('Front camera. PIN 9081');
  await press(page, 'Escape', 'h');
  await page.locator('#agent-sender').fill(name);
  await press(page, 'Escape');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="file-handover"]').press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^shirube-C\d{4}-\d{4}\.json$/);
  return download.path();
}

describe('a call that is handed over', () => {
  test.for(inTurn(LANGUAGES, 1))(
    'goes on where it stood, with whose it was, and once (%s)',
    async (language, { visit }) => {
      const page = await consoleAt(visit, language);
      const file = await handedOver(page, 'Sato');
      const number = await page.locator('.agent-identity b').innerText();

      // A colleague is in a call of their own.
      const other = await consoleAt(visit, language);
      await callAt(other, 'iphone-activate-qr', 'banner');
      await other.locator('#agent-import').setInputFiles(file);
      await other.locator('[data-step-id="switch-lens"]').waitFor();
      await expectMain(other, says[language].switchLens);
      expect(await other.locator('.agent-identity b').innerText()).toBe(number);
      expect(await other.locator('.agent-identity').innerText()).toMatch(/From Sato|Satoさんから/);
      await press(other, 'm', 'Escape');
      expect(await other.locator('#agent-note').inputValue()).toBe('Front camera. PIN •••');
      expect(await cases(other).count()).toBe(2);

      // Imported once more: nothing changes, and that is stated.
      await other.locator('#agent-import').setInputFiles(file);
      await other.getByText(/Satoさんの対応記録です。|They were Sato’s calls./).waitFor();
      await message(other)
        .getByText(/変えなかった対応記録：1件|unchanged: 1/)
        .waitFor();
      expect(await cases(other).count()).toBe(2);
    },
  );
});
