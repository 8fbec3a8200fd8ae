import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import type { DevServer } from '../../../support/dev-server.ts';
import { test } from '../../../support/browser.ts';

const WINDOW = { width: 1366, height: 768 };
const SITE = 'content/site.yaml';

let studio: DevServer;

/** What is shown is what is written. */
export function truth(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
  });

  describe('what the studio shows is what is written', () => {
    test('a language comes without a new page, and goes again before that is saved, also in the next page', async ({
      visit,
    }) => {
      const page = await visit(studio.address, WINDOW);
      page.on('dialog', (dialog) => void dialog.accept());
      const before = readFileSync(join(studio.root, SITE), 'utf8');
      await page.evaluate(() => Object.assign(window, { isSame: true }));
      await open(page, 'new/language');
      for (const [question, answer] of [
        ['the language’s code', 'fr'],
        ['the language call itself', 'Français'],
      ] as const)
        await page.getByLabel(question).fill(answer);
      await page.getByRole('radio', { name: 'en', exact: true }).check();
      await page.getByRole('button', { name: 'Make it' }).click();
      await page.getByText('Made, and not saved yet.').waitFor();
      await page.getByRole('button', { name: /^Save \(/ }).click();
      await page.getByText('Saved.').waitFor();
      await open(page, 'articles');
      const column = page.getByRole('columnheader', { name: 'Français' });
      await column.waitFor();
      // The page of an article in it is there too, made of another language.
      await open(page, 'articles/stays-dark/en');
      await page.frameLocator('iframe').locator('main h1').waitFor();
      expect(await page.evaluate(() => 'isSame' in window)).toBe(true);

      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: /^Save \(/ }).waitFor();
      await open(page, 'articles');
      await column.waitFor({ state: 'detached' });
      await page.getByRole('columnheader', { name: 'English' }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: /^Save \(/ }).click();
      await page.getByText('Saved.').waitFor();
      expect(await column.count()).toBe(0);
      expect(readFileSync(join(studio.root, SITE), 'utf8')).toBe(before);
      expect(existsSync(join(studio.root, 'content/ui/fr.json'))).toBe(false);
    });

    test('a page shows what is written in it, and not in another', async ({ visit }) => {
      const first = await visit(studio.address, WINDOW);
      const second = await visit(studio.address, WINDOW);
      for (const [page, word] of [
        [first, 'Quince'],
        [second, 'Medlar'],
      ] as const) {
        await open(page, 'articles/stays-dark/en');
        await page.locator('.cm-content').focus();
        await page.keyboard.press('Control+End');
        await page.keyboard.type(`\n${word}`);
      }
      const shown = (page: Page, word: string) => page.frameLocator('iframe').getByText(word, { exact: true });
      await shown(first, 'Quince').waitFor();
      await shown(second, 'Medlar').waitFor();
      expect(await shown(first, 'Medlar').count()).toBe(0);
      expect(await shown(second, 'Quince').count()).toBe(0);
      // Who follows a link stays with what is written.
      const home = first.frameLocator('iframe').getByRole('banner').getByRole('link').first();
      await home.click();
      const frame = first.frames().find((each) => each.url().includes('?as='));
      await expect.poll(() => frame?.url()).not.toContain('stays-dark');
      expect(frame?.url()).toMatch(/\?as=[\da-f-]{36}$/);
      // Without the studio it is what is saved.
      const saved = await (await fetch(`${studio.origin}/en/articles/stays-dark/`)).text();
      expect(saved).not.toMatch(/Quince|Medlar/);
    });
  });
}

async function open(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), place);
}
