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
    test('a language is added without loading the page, and removed again', async ({ visit }) => {
      const page = await visit(studio.address, WINDOW);
      const before = readFileSync(join(studio.root, SITE), 'utf8');
      await page.evaluate(() => Object.assign(window, { isSame: true }));
      await open(page, 'new/language');
      for (const [question, answer] of [
        ['the language’s code', 'fr'],
        ['the language call itself', 'Français'],
      ] as const)
        await page.getByLabel(question).fill(answer);
      await page.locator('select:has(option[value="en"])').selectOption('en');
      await page.getByRole('button', { name: 'Make it' }).click();
      await page.getByText('Made.').waitFor();
      await page.locator('[data-saved="true"]').waitFor();
      await open(page, 'articles');
      const column = page.getByRole('columnheader', { name: 'Français' });
      await column.waitFor();
      // The page of an article in it is there too, made of another language.
      await open(page, 'articles/stays-dark/en');
      await page.frameLocator('iframe').locator('main h1').waitFor();
      expect(await page.evaluate(() => 'isSame' in window)).toBe(true);

      await page.getByRole('button', { name: 'Undo' }).click();
      await open(page, 'articles');
      await column.waitFor({ state: 'detached' });
      await page.getByRole('columnheader', { name: 'English' }).waitFor();
      await page.locator('[data-saved="true"]').waitFor();
      expect(await column.count()).toBe(0);
      expect(readFileSync(join(studio.root, SITE), 'utf8')).toBe(before);
      expect(existsSync(join(studio.root, 'content/ui/fr.json'))).toBe(false);
    });
  });
}

async function open(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), place);
}
