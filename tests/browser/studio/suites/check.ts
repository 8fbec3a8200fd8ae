import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { plainEnv } from '../../../../tools/dev/plain-env.ts';
import type { DevServer } from '../../../support/dev-server.ts';
import { runStatus } from '../../../../tools/status/run.ts';
import { test } from '../../../support/browser.ts';

const WINDOW = { width: 1366, height: 768 };
const EASY = 'content/articles/ja-easy/front-camera.mdx';
const JAPANESE = 'content/articles/ja/front-camera.mdx';

let studio: DevServer;

const read = (file: string): string => readFileSync(join(studio.root, file), 'utf8');

function write(file: string, text: string): void {
  mkdirSync(dirname(join(studio.root, file)), { recursive: true });
  writeFileSync(join(studio.root, file), text);
}

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
      await open(page, 'check');
      await page.getByText('Issues in all files: 1').waitFor();
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

  describe('an edition of a language', () => {
    beforeAll(() => {
      write(
        'content/site.yaml',
        `${read('content/site.yaml')}\neditions:\n  ja-easy: { name: やさしい日本語, of: ja }\n`,
      );
      write('content/style/ja-easy.yaml', 'choices:\n  - { write: みる, not: [確認] }\n');
      write('content/diagnosis/ja-easy.yaml', read('content/diagnosis/ja.yaml'));
      cpSync(join(studio.root, JAPANESE), join(studio.root, dirname(EASY), 'front-camera.mdx'), { recursive: true });
      runStatus(['--accept', 'front-camera', 'ja-easy'], studio.root);
      write(EASY, `${read(EASY)}\n画面を確認してください。\n`);
      write(JAPANESE, read(JAPANESE).replace(/^title: .*$/m, 'title: 前のカメラが使われる'));
    });

    test('has its faults at its own lines', async ({ visit }) => {
      const page = await visit(studio.address, WINDOW);
      await open(page, 'check');
      const line = read(EASY).split('\n').indexOf('画面を確認してください。') + 1;
      await page.getByRole('link', { name: `${EASY} · line ${line}` }).click();
      await page.locator('.cm-activeLine', { hasText: '画面を確認してください。' }).waitFor();
      await page.keyboard.press('Home');
      await page.keyboard.insertText('大きい');
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(read(EASY).split('\n')[line - 1]).toBe('大きい画面を確認してください。');
      expect(read(JAPANESE)).not.toContain('大きい画面');
    });

    test('gets the steps that its guide gets', async ({ visit }) => {
      const guide = (language: string): string => `content/articles/${language}/android-add-user-qr.mdx`;
      write(guide('ja-easy'), read(guide('ja')));
      const page = await visit(studio.address, WINDOW);
      await open(page, 'guides/android-add-user-qr');
      await page.locator('[data-place="instructions"]').press('Enter');
      await page.locator('[data-action="add-step"]').click();
      await page.getByRole('textbox', { name: 'Id', exact: true }).fill('wait');
      await page.keyboard.press('Enter');
      await page.getByText('Step “wait” was added.').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      const added = /<Step id="wait">[^]*?<\/Step>/;
      expect(added.exec(read(guide('ja-easy')))?.[0]).toBe(added.exec(read(guide('ja')))?.[0]);
      expect(read(guide('ja-easy'))).toMatch(added);
    });

    test('is out of date where its source has changed', async ({ visit }) => {
      const page = await visit(studio.address, WINDOW);
      await open(page, 'translation');
      await page.getByRole('link', { name: /· やさしい日本語: Changed: 1$/ }).click();
      await page.getByRole('heading', { name: 'やさしい日本語' }).waitFor();
      await page.getByText('Phrases to do: 1').waitFor();
    });
  });
}
