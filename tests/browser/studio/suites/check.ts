import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { plainEnv } from '../../../../tools/dev/plain-env.ts';
import type { DevServer } from '../../../support/dev-server.ts';
import { axeFaults } from '../../../support/browser-axe.ts';
import { test } from '../../../support/browser.ts';

const WINDOW = { width: 1366, height: 768 };

let studio: DevServer;

async function open(page: Page, place: string): Promise<void> {
  await page.locator('#studio[data-ready]').waitFor();
  await page.evaluate((fragment) => (location.hash = fragment), place);
}

/** The check, in a studio without the packages of the tests, as `npm run edit` installs it. */
export function check(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
    expect(existsSync(join(studio.root, 'node_modules/retext-english'))).toBe(true);
    expect(existsSync(join(studio.root, 'node_modules/@textlint/kernel'))).toBe(false);
  });

  describe('the check', () => {
    test('finds faults of English style, says what it leaves out, and of which files nothing is wrong', async ({
      visit,
    }) => {
      const page = await visit(studio.address, WINDOW);
      await open(page, 'articles/front-camera/en');
      await page.getByText('Nothing is wrong in this file.').waitFor();
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText('\nHold the the phone still.');
      await page.getByRole('listitem').filter({ hasText: 'style-word-twice' }).waitFor();
      await page.getByText('Issues in this file: 1').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await open(page, 'check');
      await page.getByText('Issues in all files: 1').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      const left = page.getByText('The style of 日本語 was not checked');
      await left.waitFor();
      await open(page, 'articles/front-camera/ja');
      await page.getByText('Checked in part: nothing is wrong so far.').waitFor();
      await left.waitFor();
    });

    test('says loudly that it did not finish, and never that nothing is wrong', async ({ visit }) => {
      const page = await visit('about:blank', WINDOW);
      await page.route('**/studio/api/changes', async (route) => {
        const response = await route.fetch();
        const { found, ...rest } = (await response.json()) as { found?: { isWhole?: boolean } };
        const failed = found?.isWhole ? { ...found, issues: [], failed: 'out of memory' } : found;
        await route.fulfill({ response, json: { ...rest, found: failed } });
      });
      await page.goto(studio.address);
      await open(page, 'articles/front-camera/en');
      const alert = page.getByRole('alert').filter({ hasText: 'out of memory' });
      await alert.getByText('start it again').waitFor();
      await page.getByText('Not checked.').waitFor();
      expect(await page.getByText('Nothing is wrong').count()).toBe(0);
      await open(page, 'check');
      await page.getByRole('heading', { name: 'Check' }).waitFor();
      await alert.waitFor();
      expect(await page.getByText('Nothing is wrong').count()).toBe(0);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });

  describe('a command for writers', () => {
    test.each([
      ['status', ['tools/show.ts', 'status'], /front-camera/],
      [
        'new',
        ['tools/new.ts', 'article', 'lean', '--title.ja', '短い記事', '--title.en', 'A short article'],
        /lean\.mdx/,
      ],
    ])('%s needs no more packages', (_, args, words) => {
      const env = plainEnv({ LC_ALL: 'C' });
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: studio.root, env, encoding: 'utf8' });
      expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringMatching(words)]);
    });
  });
}
