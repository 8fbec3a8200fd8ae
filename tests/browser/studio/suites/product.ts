import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import type { DevServer } from '../../../support/dev-server.ts';
import { test } from '../../../support/browser.ts';

const ERROR = 'content/diagnosis/activation-error.yaml';
const SYMPTOM = 'content/diagnosis/qr-not-read.yaml';
const SCREENS = 'content/simulator/screens.yaml';

let studio: DevServer;

const stored = (file: string): string => readFileSync(join(studio.root, file), 'utf8');

/** The studio at one of its places. */
async function at(
  visit: (address: string, options: { width: number; height: number }) => Promise<Page>,
  place: string,
) {
  const page = await visit(studio.address, { width: 1366, height: 768 });
  await page.locator('#studio[data-ready]').waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  return page;
}

/** Types another text into a field, as somebody without a mouse does. */
async function retype(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Takes back all that was done: what was typed slowly is several changes. */
async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.press('Enter');
}

/** Takes away a text that ends at the cursor. */
async function erase(page: Page, text: string): Promise<void> {
  for (const _ of text) await page.keyboard.press('Backspace');
}

/** Diagnosis, screens and behaviour of the product. */
export function product(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
  });

  describe('a diagnosis in the studio', () => {
    test('advises by the numbers as they are typed, and nothing else of its file changes', async ({ visit }) => {
      const before = stored(ERROR);
      const page = await at(visit, 'diagnosis/activation-error');
      const prior = 'Starting share: a slip in typing the code';
      const field = page.getByRole('textbox', { name: prior, exact: true });
      const said = (): Promise<string> =>
        field.evaluate(
          (input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
        );
      await page.locator('[data-first=entered]').waitFor();
      await expect.poll(said).toBe('from 0.0957 on; below: Did you open the app yourself right after installing it?');
      await retype(page, prior, '0.05');
      await page.locator('[data-first=opened-early]').waitFor();
      await expect.poll(said).toMatch(/^0 – 0\.095\d; above: How did the code/);
      await undoAll(page);
      await page.locator('[data-first=entered]').waitFor();
      await retype(page, prior, '0.17');
      await page.getByText('Total: 1.02').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(stored(ERROR)).toBe(before.replace('prior: 0.15', 'prior: 0.17'));
    });

    test('brings chances to 1 by one press, and gets a cause, and another name for a question', async ({ visit }) => {
      const page = await at(visit, 'diagnosis/qr-not-read/other-screen');
      const chances = page.locator('[data-question=other-screen]');
      await retype(page, 'Yes, it is on another screen: all others', '0.99');
      await page.getByText('For each cause, the answers must add up to 1').waitFor();
      await chances.getByRole('button', { name: 'Make it 1' }).press('Enter');
      await page.getByText('For each cause, the answers must add up to 1').waitFor({ state: 'hidden' });
      await undoAll(page);

      await page.getByRole('textbox', { name: 'Id of the cause' }).fill('dark-screen');
      await page.keyboard.press('Enter');
      await page.locator('[data-cause=dark-screen]').waitFor();
      await retype(page, 'Words for the cause dark-screen in English', 'the screen is too dark');

      await page
        .locator('[data-question=other-screen]')
        .getByRole('button', { name: 'Rename other-screen' })
        .press('Enter');
      await retype(page, 'New id of other-screen', 'on-another-screen');
      await page.keyboard.press('Enter');
      await page.locator('[data-question=on-another-screen]').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      const text = stored(SYMPTOM);
      expect(text).toContain('  dark-screen:\n    prior: 0.05\n    source: assumed\n');
      expect(text).toContain('aliases: [other-screen]');
      expect(stored('content/diagnosis/en.yaml')).toContain('    on-another-screen:\n');
      expect(stored('content/diagnosis/en.yaml')).toContain('    dark-screen: the screen is too dark\n');
      expect(stored('content/diagnosis/ja.yaml')).toContain('    dark-screen: ✎ dark-screen\n');
    });
  });

  describe('the product in the studio', () => {
    test('is drawn as it is written, before it is saved; pictures lead to their lines', async ({ visit }) => {
      const before = stored(SCREENS);
      const page = await at(visit, 'product/screens');
      const picture = page.locator('[data-screen="phone.session-id"]');
      await picture.locator('.product-name').press('Enter');
      const active = page.locator('.cm-activeLine');
      await expect.poll(() => active.textContent()).toBe('  session-id:');
      // A control of the picture at the cursor leads to its own line.
      await picture.getByRole('button', { name: 'QR CODE' }).press('Enter');
      await expect.poll(() => active.textContent()).toContain('tap: qr-code');
      await page.keyboard.press('End');
      await erase(page, 'android.qr-code, quiet: true }');
      await page.keyboard.type('android.pin-none }');
      await picture.getByText('android.pin-none').waitFor();
      await erase(page, 'android.pin-none }');
      await page.keyboard.type('ibkr.more }');
      await picture.getByRole('button', { name: 'More' }).waitFor();
      expect(stored(SCREENS)).toBe(before);
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(stored(SCREENS)).toBe(before.replace('label: android.qr-code, quiet: true }', 'label: ibkr.more }'));
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.getByRole('button', { name: /^Save/ }).textContent()).toBe('Save (1)');
    });

    test('tells what is wrong at its line, and stays drawn meanwhile', async ({ visit }) => {
      const page = await at(visit, 'product/screens');
      await page.locator('[data-screen="phone.pin"] .product-name').press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.type(' x: {');
      await page.getByText('This is how it was before').waitFor();
      await page.locator('[data-screen="phone.pin"]').waitFor();
      const line = page
        .locator('[data-issue]')
        .getByRole('button', { name: /^Line \d+$/ })
        .first();
      await line.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(true);
    });

    test('runs with a fault', async ({ visit }) => {
      const page = await at(visit, 'product/product');
      await page.getByRole('button', { name: 'Run from here: The QR code has expired' }).press('Enter');
      await page.frameLocator('iframe').getByText('The QR code has expired').first().waitFor();
      await page.getByRole('button', { name: 'Back' }).press('Enter');
      await page.locator('[data-fault=code-expired]').waitFor();
    });
  });
}
