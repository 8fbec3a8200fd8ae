import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
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
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['place']);

/** Goes from the drawing's first step to another, by the arrow keys. */
async function walk(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the guide, and goes to its drawing by Tab. */
async function openGuide(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Guides' }).press('Enter');
  await page.locator(`[data-guide="${GUIDE}"] a`).press('Enter');
  await step(page, 'open').waitFor();
  await page.getByRole('button', { name: 'As text' }).focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('open');
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
    test('gets a step, is connected otherwise, has a step renamed, and one removed that comes back', async ({
      visit,
    }) => {
      const before = { graph: stored(GRAPH), en: stored(article('en')), ja: stored(article('ja')) };
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await openGuide(page);

      // Along the fork, down its second way, and to what follows.
      await walk(page, 'ArrowDown', 'ArrowRight', 'ArrowDown');
      await expect.poll(() => focused(page)).toBe('more');
      await walk(page, 'ArrowDown');
      await expect.poll(() => focused(page)).toBe('instructions');

      await page.keyboard.press('a');
      await page.getByRole('textbox', { name: 'Id', exact: true }).waitFor();
      await page.keyboard.type('wait');
      await page.getByRole('textbox', { name: 'Heading (English)' }).focus();
      await page.keyboard.type('Wait a moment');
      await page.keyboard.press('Enter');
      await page.getByText('Step “wait” was added.').waitFor();
      await expect.poll(() => focused(page)).toBe('wait');
      await save(page);
      const added = stored(GRAPH);
      expect(newLines(before.graph, added)).toEqual(['version: 2', '    next: wait', '  wait:', '    n: 11']);
      expect(stored(article('en'))).toMatch(
        /<\/Step>\n\n<Step id="wait">\n\n### Wait a moment\n[^]*?<\/Step>\n\n<Step id="qr-code">/,
      );
      expect(stored(article('ja'))).toContain('<Step id="wait">');

      // The step before the new one leads past it.
      await walk(page, 'ArrowUp', 'Enter');
      const leads = page.getByRole('combobox', { name: 'Leads to' });
      await leads.focus();
      expect(await leads.inputValue()).toBe('wait');
      await page.keyboard.press('ArrowDown');
      expect(await leads.inputValue()).toBe('qr-code');
      await page.getByText('No way leads to step wait').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toBe('instructions');
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.getByText('No way leads to step').count()).toBe(0);

      // Its new id stands wherever it is named, and the old one is kept.
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: 'Id', exact: true }).waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('read-them');
      await page.keyboard.press('Enter');
      await page.getByText('“instructions” is called “read-them” now.').waitFor();
      await expect.poll(() => focused(page)).toBe('read-them');
      await save(page);
      expect(stored(GRAPH)).toContain('aliases: [instructions]');
      expect(stored(GRAPH).match(/next: read-them/g)).toHaveLength(2);
      for (const language of ['en', 'ja']) expect(stored(article(language))).toContain('<Step id="read-them">');

      // It is asked before a step goes; undone, all is as it was.
      const whole = [GRAPH, article('en'), article('ja')].map(stored);
      await walk(page, 'ArrowDown', 'Delete');
      await page.getByRole('heading', { name: 'Remove “Wait a moment”?' }).waitFor();
      await page.getByRole('button', { name: 'Remove', exact: true }).last().press('Enter');
      await page.getByText('Step “wait” was removed.').waitFor();
      await expect.poll(() => focused(page)).toBe('read-them');
      await save(page);
      expect(stored(GRAPH)).not.toContain('wait');
      expect(stored(article('en'))).toBe(before.en.replaceAll('"instructions"', '"read-them"'));
      await page.keyboard.press('Control+z');
      await step(page, 'wait').waitFor();
      await save(page);
      expect([GRAPH, article('en'), article('ja')].map(stored)).toEqual(whole);
    });

    test('has a screen chosen among pictures, and what is tapped on it', async ({ visit }) => {
      const before = stored(GRAPH);
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await openGuide(page);
      await walk(page, 'End', 'Enter');
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
      await page.getByRole('button', { name: 'Number it 16' }).press('Enter');
      await expect.poll(() => page.getByRole('textbox', { name: 'Figure' }).last().inputValue()).toBe('16');
      await save(page);
      expect(newLines(before, stored(GRAPH))).toEqual([
        '    acts: [{ figure: "12", on: phone, screen: success, tap: done }, { figure: "16", on: phone, screen: home, tap: more }]',
      ]);
      expect(stored(article('en'))).toMatch(/<Figure n="16">[^<]+<\/Figure>\n\n<\/Step>\n\n<\/Steps>/);
      for (let turn = 0; turn < 2; turn += 1) await page.keyboard.press('Control+z');
      await save(page);
      expect(stored(GRAPH)).toBe(before);
    });

    test('as text, offers what is done by its words', async ({ visit }) => {
      const before = stored(GRAPH);
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await openGuide(page);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.locator('.cm-content:focus').waitFor();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('tap: services }');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type(', authenticate screen add');
      await page.getByRole('option', { name: 'The “Authenticate” screen: tap Add User', selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await save(page);
      expect(newLines(before, stored(GRAPH)).join()).toContain(
        'tap: services }, { on: phone, screen: authenticate, tap: add-user }',
      );
      while (await page.getByRole('button', { name: 'Undo' }).isEnabled()) await page.keyboard.press('Control+z');
      await save(page);
      expect(stored(GRAPH)).toBe(before);
    });

    test('is performed on the simulator, and what is done writes itself into a step', async ({ visit }) => {
      const before = stored(GRAPH);
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await openGuide(page);
      await page.getByRole('button', { name: 'Record', exact: true }).press('Enter');
      await page.getByRole('combobox', { name: 'Written into' }).selectOption('done');
      await page.getByRole('button', { name: 'Start recording' }).press('Enter');
      const phone = page.frameLocator('iframe').locator('[data-device="phone"]');
      await phone.locator('[data-control="ibkr-mobile"]').press('Enter');
      await page
        .getByRole('listitem')
        .filter({ hasText: /: tap IBKR Mobile/ })
        .waitFor();
      await phone.locator('[data-control="services"]').press('Enter');
      await page
        .getByRole('listitem')
        .filter({ hasText: /: tap Services/ })
        .waitFor();
      await page.getByRole('button', { name: 'Stop recording' }).press('Enter');
      await phone.locator('[data-control="authenticate"]').press('Enter');
      for (const control of ['add-user', 'session-id', 'qr-code', 'allow'])
        await phone.locator(`[data-control="${control}"]`).press('Enter');
      // What the camera reads is looked at, even if nothing was done before in the step.
      await page.getByRole('combobox', { name: 'Written into' }).selectOption('scan');
      await page.getByRole('button', { name: 'Start recording' }).press('Enter');
      await page.frameLocator('iframe').getByRole('slider').fill('25');
      await phone.and(page.frameLocator('iframe').locator('[data-screen="pin"]')).waitFor();
      await expect.poll(() => page.getByRole('list', { name: 'What is done' }).getByRole('listitem').count()).toBe(2);
      await save(page);
      expect(newLines(before, stored(GRAPH))).toEqual([
        '    acts: [{ figure: "10", on: phone, screen: camera }, { on: phone, screen: camera }]',
        '    acts: [{ figure: "12", on: phone, screen: success, tap: done }, { on: phone, screen: launcher, tap: ibkr-mobile }, { on: phone, screen: login, tap: services }]',
      ]);
    });
  });
}
