import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import type { DevServer } from '../../../support/dev-server.ts';
import { axeFaults } from '../../../support/browser-axe.ts';
import { test } from '../../../support/browser.ts';

const GUIDE = 'android-add-user-qr';
const GRAPH = `content/walkthroughs/${GUIDE}.yaml`;
const article = (language: string) => `content/articles/${language}/${GUIDE}.mdx`;

let studio: DevServer;

const stored = (file: string) => readFileSync(join(studio.root, file), 'utf8');
/** The lines that came and went between two texts. */
const newLines = (before: string, after: string) =>
  after.split('\n').filter((line) => !before.split('\n').includes(line));

const step = (page: Page, id: string) => page.locator(`[data-place="${id}"]`);
const panel = (page: Page) => page.locator('.guide-panel h3');
const isFocused = (place: Locator) => place.evaluate((element) => element === document.activeElement);
const press = (page: Page, action: string) =>
  page.locator(`.guide-panel [data-action="${action}"]`).first().press('Enter');

/** Opens a step or a way of the drawing; the focus goes to its panel. */
async function choose(page: Page, id: string): Promise<void> {
  await step(page, id).press('Enter');
  await panel(page).waitFor();
  await expect.poll(() => isFocused(panel(page))).toBe(true);
}

/** Opens the guide, and goes to its drawing by Tab. */
async function openGuide(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Guides' }).press('Enter');
  await page.locator(`[data-guide="${GUIDE}"] a`).press('Enter');
  await step(page, 'open').waitFor();
  await page.getByRole('button', { name: 'As text' }).focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => isFocused(step(page, 'open'))).toBe(true);
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByText('Saved.').waitFor();
}

/** Working on a guide and its drawing. */
export function guides(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
  });

  describe('a guide in the studio, by keyboard alone', () => {
    test('gets a step, and is connected otherwise until that is undone', async ({ visit }) => {
      const before = { graph: stored(GRAPH), en: stored(article('en')), ja: stored(article('ja')) };
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await openGuide(page);

      await choose(page, 'instructions');
      await press(page, 'add-step');
      await page.getByRole('textbox', { name: 'Id', exact: true }).waitFor();
      await page.keyboard.type('wait');
      await page.getByRole('textbox', { name: 'Heading (English)' }).focus();
      await page.keyboard.type('Wait a moment');
      await page.keyboard.press('Enter');
      await page.getByText('Step “wait” was added.').waitFor();
      // The new step is open, and its words are one link away.
      await page.locator('[data-step-panel="wait"]').waitFor();
      await expect.poll(() => isFocused(panel(page))).toBe(true);
      await save(page);
      const added = stored(GRAPH);
      expect(newLines(before.graph, added)).toEqual(['version: 2', '    next: wait', '  wait:', '    n: 11']);
      expect(stored(article('en'))).toMatch(
        /<\/Step>\n\n<Step id="wait">\n\n### Wait a moment\n[^]*?<\/Step>\n\n<Step id="qr-code">/,
      );
      expect(stored(article('ja'))).toContain('<Step id="wait">');

      // The step before the new one leads past it.
      await choose(page, 'instructions');
      const leads = page.getByRole('combobox', { name: 'Leads to' });
      await leads.focus();
      expect(await leads.inputValue()).toBe('wait');
      await page.keyboard.press('ArrowDown');
      expect(await leads.inputValue()).toBe('qr-code');
      await page.getByText('No way leads to step wait').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => isFocused(step(page, 'instructions'))).toBe(true);
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.getByText('No way leads to step').count()).toBe(0);
    });

    test('has a screen chosen among pictures, and what is tapped on it', async ({ visit }) => {
      const before = stored(GRAPH);
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await openGuide(page);
      await choose(page, 'done');
      const add = page.getByRole('button', { name: 'Choose a screen' });
      await add.press('Enter');
      await page.getByRole('heading', { name: 'Choose what is done on which screen' }).waitFor();
      const screen = page.getByRole('radio', { name: /^Phone: The Home Page/ });
      // The arrow keys go from screen to screen.
      for (let turn = 0; turn < 40 && !(await screen.isChecked()); turn += 1) await page.keyboard.press('ArrowDown');
      expect(await screen.isChecked()).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Tab');
      for (let turn = 0; turn < 10 && !(await page.getByRole('radio', { name: /^More/ }).isChecked()); turn += 1)
        await page.keyboard.press('ArrowDown');
      await page.getByRole('button', { name: 'Use this' }).press('Enter');
      await page.getByText('The Home Page of IBKR Mobile: tap More').waitFor();
      await save(page);
      expect(newLines(before, stored(GRAPH))).toEqual([
        '    acts: [{ figure: "12", on: phone, screen: success, tap: done }, { on: phone, screen: home, tap: more }]',
      ]);
      await page.keyboard.press('Control+z');
      await save(page);
      expect(stored(GRAPH)).toBe(before);
    });
  });
}
