import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeAll, describe, expect } from 'vitest';
import type { DevServer } from '../../../support/dev-server.ts';
import { runStatus } from '../../../../tools/status/run.ts';
import { axeFaults } from '../../../support/browser-axe.ts';
import { test } from '../../../support/browser.ts';
import { restoreContent } from '../../../support/written-studio.ts';

const SOURCE = 'content/articles/en/stays-dark.mdx';
const TRANSLATION = 'content/articles/ja/stays-dark.mdx';
const RECORD = 'content/translations/ja/articles/stays-dark.yaml';
const UI = 'content/ui/en.json';
const WINDOW = { width: 1366, height: 768 };

let studio: DevServer;
/** What the commands make of the same content. */
let beside: string;

/** Translation phrase by phrase, and the search over all texts. */
export function translation(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
    beside = mkdtempSync(join(tmpdir(), 'shirube-'));
    runStatus(['--accept', 'all', 'ja'], studio.root);
    change(studio.root, SOURCE, 'Press the button five times', 'Press the button six times');
    change(studio.root, SOURCE, '### The battery is empty', '### The battery is empty, or old');
    cpSync(join(studio.root, 'content'), join(beside, 'content'), { recursive: true });
    return () => rmSync(beside, { recursive: true, force: true });
  });
  afterEach(() => restoreContent(studio.root, beside));

  describe('translation in the studio', () => {
    test('begins at what changed, and goes phrase by phrase to the end by keyboard alone', async ({ visit }) => {
      const page = await visit(studio.address, WINDOW);
      await tabTo(page, 'Translation');
      await page.keyboard.press('Enter');
      await page.getByText('To do: 2').waitFor();
      await tabTo(page, 'The lamp stays dark · 日本語: Changed: 2');
      await page.keyboard.press('Enter');
      await page.getByText('Phrases to do: 2').waitFor();
      await expect.poll(() => focused(page)).toBe('Translation of cause/empty, phrase 1');
      expect(await page.locator('ins').allTextContents()).toEqual([', or old', 'six']);
      expect(await page.locator('del').allTextContents()).toEqual(['five']);
      expect(await axeFaults(page)).toEqual([]);

      // The first is already right.
      await page.keyboard.press('Alt+r');
      await page.getByText('Phrases to do: 1').waitFor();
      await expect.poll(() => focused(page)).toBe('Translation of cause/locked, phrase 2');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('ボタンを6回、続けて押してください。');
      await page.keyboard.press('Alt+d');
      await page.getByText('Done: the translation says what its source says now.').waitFor();
      await page.getByText('Up to date: it says what its source says.').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();

      const expected = mkdtempSync(join(tmpdir(), 'shirube-'));
      cpSync(join(beside, 'content'), join(expected, 'content'), { recursive: true });
      change(expected, TRANSLATION, 'ボタンを5回', 'ボタンを6回');
      runStatus(['--accept', 'stays-dark', 'ja'], expected);
      expect(read(studio.root, TRANSLATION)).toBe(read(expected, TRANSLATION));
      expect(read(studio.root, RECORD)).toBe(read(expected, RECORD));
      rmSync(expected, { recursive: true });
    });

    test('records one phrase, and undoes the phrase and its record together', async ({ visit }) => {
      const page = await visit(studio.address, WINDOW);
      await open(page, 'translation/articles%2Fstays-dark/ja');
      await expect.poll(() => focused(page)).toBe('Translation of cause/empty, phrase 1');
      await page.keyboard.press('End');
      await page.keyboard.type('か、古い');
      await page.keyboard.press('Alt+r');
      await page.getByText('Phrases to do: 1').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(read(studio.root, RECORD)).toBe(
        read(beside, RECORD).replace('The battery is empty', 'The battery is empty, or old'),
      );

      const undo = page.getByRole('button', { name: 'Undo' });
      await page.keyboard.press('Control+z');
      await page.getByText('Phrases to do: 2').waitFor();
      // On a busy machine what is typed comes with pauses.
      while (await undo.isEnabled()) await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+s');
      await page.locator('[data-saved="true"]').waitFor();
      for (const file of [TRANSLATION, RECORD]) expect(read(studio.root, file)).toBe(read(beside, file));
    });
  });

  describe('the search', () => {
    test('leads by words to a line of any file, which is edited there', async ({ visit }) => {
      const page = await visit(studio.address, WINDOW);
      await page.locator('#studio[data-ready]').waitFor();
      await page.keyboard.press('Control+k');
      await expect.poll(() => focused(page)).toBe('Words, an id or part of a file name');
      await page.keyboard.type('charge the lamp');
      await tabTo(page, '"charge": "Charge the lamp"');
      await page.keyboard.press('Enter');
      await page.locator('.cm-activeLine', { hasText: '"charge": "Charge the lamp"' }).waitFor();
      await page.getByText('Nothing is wrong in this file.').waitFor();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type(' at night');
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(read(studio.root, UI)).toBe(
        read(beside, UI).replace('"charge": "Charge the lamp"', '"charge": "Charge the lamp at night"'),
      );
    });
  });
}

/** Goes to a place of the studio. */
async function open(page: Page, place: string): Promise<void> {
  await page.locator('#studio[data-ready]').waitFor();
  await page.evaluate((fragment) => (location.hash = fragment), place);
}

/** Goes to what is called so, as somebody without a mouse does. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  await page.locator('#studio[data-ready]').waitFor();
  for (let pressed = 0; pressed < 200; pressed += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing that is called ${name} is reached by ${key}.`);
}

/** The name of the focused element, from its label or text. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const label = at?.labels?.[0]?.firstChild?.textContent;
    return at?.getAttribute('aria-label') ?? label ?? at?.textContent.trim();
  });
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function change(root: string, file: string, before: string, after: string): void {
  writeFileSync(join(root, file), read(root, file).replace(before, after));
}
