import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { readFiles } from '../../../../src/content/index.ts';
import type { DevServer } from '../../../support/dev-server.ts';
import { runNew } from '../../../../tools/new/run.ts';
import { axeFaults } from '../../../support/browser-axe.ts';
import { test } from '../../../support/browser.ts';

const ARTICLE = 'content/articles/en/stays-dark.mdx';

let studio: DevServer;
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', studio.root, ...args], { encoding: 'utf8' }).trim();

/** Goes by Tab alone to what has a role and a name. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name });
  await wanted.first().waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${role} ${String(name)}.`);
}

async function press(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.type(text);
}

/** New things as forms, and the commit: the folder is a git repository, with `notes.txt` next to the content. */
export function commit(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
  });

  describe('something new', () => {
    test('is made by keyboard in a form, and is byte for byte what the command writes', async ({ visit }) => {
      const copy = mkdtempSync(join(tmpdir(), 'shirube-copy-'));
      cpSync(join(studio.root, 'content'), join(copy, 'content'), { recursive: true });
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await press(page, 'link', 'New');
      await press(page, 'link', /what can go wrong/i);
      await type(page, /What is its id/, 'Too dim');
      await page.getByText('For example `too-dim`.').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('too-dim');
      await type(page, /What can be behind it/, 'old-battery, dirt');
      await page.locator('select:has(option[value="no"])').selectOption('no');
      await type(page, /Its title \(en\)/, 'The lamp is too dim');
      expect(await axeFaults(page)).toEqual([]);
      await press(page, 'button', 'Make it');

      await page.frameLocator('iframe').getByRole('heading', { name: 'The lamp is too dim' }).waitFor();
      // Everything is one change.
      await press(page, 'button', 'Undo');
      await page.locator('[data-saved="true"]').waitFor();
      await press(page, 'button', 'Redo');
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();

      const args = [
        'problem',
        'too-dim',
        '--causes',
        'old-battery, dirt',
        '--symptom',
        '--title.en',
        'The lamp is too dim',
      ];
      expect(runNew(args, { root: copy, today: new Date(), env: {} })).toHaveProperty('done');
      expect(readFiles(studio.root)).toEqual(readFiles(copy));
      rmSync(copy, { recursive: true });
    });
  });

  describe('a commit', () => {
    test('has what is listed as changed, and nothing beside the content', async ({ visit }) => {
      writeFileSync(join(studio.root, 'notes.txt'), 'two\n');
      git('add', 'notes.txt');
      const text = readFileSync(join(studio.root, ARTICLE), 'utf8');
      writeFileSync(join(studio.root, ARTICLE), text.replace('Charge the lamp:', 'Fill the lamp:'));
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await press(page, 'link', /^Commit/);
      await page.getByRole('link', { name: ARTICLE }).waitFor();
      await type(page, 'What has changed, and why?', 'Say it shorter');
      await press(page, 'button', 'Commit');
      await page.getByText('Nothing has changed since the last commit.').waitFor();
      expect(git('log', '-1', '--format=%an %s %D')).toBe('Writer Say it shorter HEAD -> main');
      const files = git('show', '--format=', '--name-only').split('\n');
      expect(files).toContain(ARTICLE);
      expect(files.filter((file) => !file.startsWith('content/'))).toEqual([]);
      expect(git('status', '--porcelain')).toBe('M  notes.txt');
    });

    test('is refused while the check finds a fault, and what is written is saved all the same', async ({ visit }) => {
      const before = readFileSync(join(studio.root, ARTICLE), 'utf8');
      const commits = git('rev-list', '--count', 'HEAD');
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await press(page, 'link', 'The lamp stays dark');
      await tabTo(page, 'textbox', 'The lamp stays dark');
      await page.keyboard.press('Control+Home');
      await page.keyboard.insertText('{');
      await press(page, 'link', /^Commit/);
      await type(page, 'What has changed, and why?', 'Say more');
      await page.getByText(/^This cannot be committed yet/).waitFor();
      await press(page, 'button', 'Commit');
      await page.getByText(/^Nothing was committed, because the check finds faults/).waitFor();
      expect(readFileSync(join(studio.root, ARTICLE), 'utf8')).not.toBe(before);
      expect(git('rev-list', '--count', 'HEAD')).toBe(commits);
      expect(await page.getByLabel('What has changed, and why?').inputValue()).toBe('Say more');
      await press(page, 'link', 'Show the faults');
      await page
        .getByRole('link', { name: new RegExp(`^${ARTICLE}`) })
        .first()
        .waitFor();
      writeFileSync(join(studio.root, ARTICLE), before);
    });
  });
}
