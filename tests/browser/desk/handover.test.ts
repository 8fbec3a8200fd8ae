import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import {
  callAt,
  consoleAt,
  expectMain,
  LANGUAGES,
  press,
  removeCalls,
  says,
  cases,
  message,
} from '../../support/browser-agent.ts';
import { storedIn } from '../../support/stored-calls.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

const pathOf = (link: string): string => new URL(link).pathname + new URL(link).hash;

/** A call in the middle of a diagnosis, with a secret in its notes, handed over by keyboard alone. */
async function handedOver(page: Page, name: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await callAt(page, 'android-add-user-qr', 'scan~login');
  await press(page, 't', '2', '1', 'm');
  await page.keyboard.insertText('Front camera. PIN 9081');
  await press(page, 'Escape', 'h');
  await page.locator('#agent-sender').fill(name);
  await press(page, 'Escape');
  await page.locator('[data-action="copy-handover"]').click();
  await page.getByText(/^(Copied|コピーしました)$/).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('a call that is handed over', () => {
  test.for(inTurn(LANGUAGES, 1))(
    'goes on where it stood, with whose it was, and once (%s)',
    async (language, { visit }) => {
      const page = await consoleAt(visit, language);
      const link = await handedOver(page, 'Sato');
      expect(link.length).toBeLessThan(2000);
      expect(new URL(link).search).toBe('');
      const number = await page.locator('.agent-identity b').innerText();
      // What changes in the call later is not in that link.
      await page.locator('[data-handover]').waitFor();
      await press(page, 'l');
      await page.locator('[data-handover]').waitFor({ state: 'detached' });

      // A colleague is in a call of their own.
      const other = await consoleAt(visit, language);
      await callAt(other, 'iphone-activate-qr', 'banner');
      await other.goto('about:blank');
      await other.goto(pathOf(link));
      // Asked first; until then it is nowhere. After a reload it is asked again.
      const dialog = other.locator('dialog[data-take]');
      await dialog.getByText(number).waitFor();
      expect(await dialog.innerText()).toMatch(/Sato/);
      await other.reload();
      await dialog.getByText(number).waitFor();
      expect(JSON.stringify(await storedIn(other))).not.toContain('Front camera');
      await other.locator('[data-step="banner"]').waitFor();
      expect(await cases(other).count()).toBe(1);
      await press(other, 'Enter');
      await other.locator('[data-step-id="switch-lens"]').waitFor();
      await expectMain(other, says[language].switchLens);
      expect(await other.locator('.agent-identity b').innerText()).toBe(number);
      expect(await other.locator('.agent-identity').innerText()).toMatch(/From Sato|Satoさんから/);
      await press(other, 'm', 'Escape');
      expect(await other.locator('#agent-note').inputValue()).toBe('Front camera. PIN •••');
      expect(await cases(other).count()).toBe(2);
      // The link is gone from the address: a reload takes in nothing.
      await expect.poll(() => other.evaluate(() => location.hash)).toBe('');
      await other.reload();
      await other.locator('agent-console[data-ready]').waitFor();
      expect(await cases(other).count()).toBe(2);
      expect(await message(other).innerText()).toBe('');

      // Opened once more, in the page that is open: nothing changes, and that is said.
      await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
      await dialog.waitFor();
      await press(other, 'Escape');
      await expect.poll(() => other.evaluate(() => location.hash)).toBe('');
      expect(await message(other).innerText()).toBe('');
      await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
      await dialog.waitFor();
      await press(other, 'Enter');
      await other.getByText(/Satoさんの対応記録です。|They were Sato’s calls./).waitFor();
      expect(await message(other).innerText()).toMatch(/変えなかった対応記録：1件|unchanged: 1/);
      expect(await cases(other).count()).toBe(2);
      await expect.poll(() => other.evaluate(() => location.hash)).toBe('');
    },
  );

  test('and is too long for a link goes as a file', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    // What does not become shorter when it is packed.
    const long = Array.from({ length: 9000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join('');
    await press(page, 'm');
    await page.locator('#agent-note').fill(long);
    await press(page, 'Escape', 'h');
    await page.locator('[data-action="copy-handover"]').click();
    await page.getByText('This call is too long for a link. Export it as a file instead.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-action="file-handover"]').press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^shirube-C\d{4}-\d{4}\.json$/);
    // A call that was removed is a new one.
    await removeCalls(page, 'remove');
    await page.locator('#agent-import').setInputFiles(await download.path());
    await message(page).getByText('Calls added: 1.').waitFor();
  });
});
