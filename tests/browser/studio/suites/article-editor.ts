import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import type { DevServer } from '../../../support/dev-server.ts';
import { test, type View } from '../../../support/browser.ts';

const FILE = 'content/articles/en/android-add-user-qr.mdx';
const TITLE = 'Add a User on Android by scanning the QR code';

let studio: DevServer;

const read = (): string => readFileSync(join(studio.root, FILE), 'utf8');

/** The article, and the place where it is written. */
async function opened(visit: (address: string, view?: View) => Promise<Page>): Promise<{ page: Page; text: Locator }> {
  const page = await visit(studio.address, { width: 1366, height: 768 });
  await page.getByRole('link', { name: TITLE }).click();
  const text = page.getByRole('textbox', { name: TITLE });
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await text.focus();
  return { page, text };
}

/** Takes what is offered. While it is looked for what suits the last letter, too, Enter is a new line. */
async function takeOffer(page: Page): Promise<void> {
  await page.locator('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)').waitFor();
  await page.keyboard.press('Enter');
}

/** Writing an article, by keyboard. */
export function articleEditor(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
  });

  describe('the article editor, by keyboard', () => {
    test('puts in a label by its words in another language, and leaves all else as it was', async ({ visit }) => {
      const before = read();
      const { page } = await opened(visit);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nTap <サービ');
      await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['“Services”ibkr.services']);
      await takeOffer(page);
      await page.keyboard.type('.');
      await page.frameLocator('iframe').getByText('Tap “Services”.').last().waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(read()).toBe(`${before}\nTap <Label id="ibkr.services" />.`);
      writeFileSync(join(studio.root, FILE), before);
    });

    test('leads to the line of an issue, and mends it where it stands', async ({ visit }) => {
      const { page, text } = await opened(visit);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nTap <Label id="ibkr.servces" />');
      const issue = page.getByRole('listitem').filter({ hasText: 'ibkr.servces' });
      await issue.getByRole('link', { name: /^line \d+$/ }).waitFor();
      await page.keyboard.press('Control+Home');
      await issue.getByRole('link', { name: /^line \d+$/ }).press('Enter');
      await expect.poll(() => text.evaluate((place) => place.contains(document.activeElement))).toBe(true);
      await page.keyboard.type('Now. ');
      await text.getByText('Now. Tap').waitFor();
      await issue.getByRole('button', { name: 'Write “ibkr.services”' }).press('Enter');
      await issue.waitFor({ state: 'detached' });
      await text.getByText('Now. Tap <Label id="ibkr.services" />').waitFor();
    });

    test('keeps what F8 shows at its line while the rest is still checked', async ({ visit }) => {
      const { page, text } = await opened(visit);
      const whole = Promise.withResolvers<undefined>();
      let isWholeTold = false;
      await page.route('**/studio/api/changes', async (route) => {
        const response = await route.fetch();
        const { found } = (await response.json()) as { found?: { isWhole?: boolean; issues?: unknown[] } };
        const { isWhole, issues } = found ?? {};
        if (isWhole && issues?.length) await whole.promise;
        await route.fulfill({ response });
        isWholeTold ||= isWhole === true && Boolean(issues?.length);
      });
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText('\nIs 1 <2');
      await page.getByRole('listitem').filter({ hasText: 'mdx-syntax' }).waitFor();
      await page.keyboard.press('Escape');
      await text.focus();
      await page.keyboard.press('F8');
      const message = page.locator('.cm-tooltip-lint').getByText(/^The text cannot be read/);
      await message.waitFor();
      whole.resolve(undefined);
      await expect.poll(() => isWholeTold).toBe(true);
      await page.getByText('Issues in this file: 1').waitFor();
      expect(await message.isVisible()).toBe(true);
    });

    test('has its title and details in a form, and nothing else of the file changes', async ({ visit }) => {
      const before = read();
      const { page } = await opened(visit);
      await page.getByRole('button', { name: 'Title and details', exact: true }).press('Enter');
      const title = page.getByRole('textbox', { name: 'Title', exact: true });
      await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.press('End');
      await page.keyboard.type(': how?');
      await page.getByRole('textbox', { name: 'Words that readers search for (one per line)' }).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nscan to add');
      await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'code: how?' }).waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(read()).toBe(
        before
          .replace(`title: ${TITLE}`, `title: "${TITLE}: how?"`)
          .replace('\nrequirements:', '\n  - scan to add\nrequirements:'),
      );
      writeFileSync(join(studio.root, FILE), before);
    });

    test('publishes a draft in every language by a button', async ({ visit }) => {
      const files = ['en', 'ja'].map((language) => `content/articles/${language}/front-camera.mdx`);
      const before = files.map((file) => readFileSync(join(studio.root, file), 'utf8'));
      for (const [index, file] of files.entries())
        writeFileSync(join(studio.root, file), before[index]!.replace(/^kind:/m, 'draft: true\nkind:'));
      const page = await visit(studio.address, { width: 1366, height: 768 });
      await page.getByRole('link', { name: 'The front camera is active' }).click();
      const publish = page.getByRole('button', { name: 'Publish' });
      await publish.press('Enter');
      await publish.waitFor({ state: 'detached' });
      await page.getByText('No longer a draft, in every language.').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.').waitFor();
      expect(files.map((file) => readFileSync(join(studio.root, file), 'utf8'))).toEqual(before);
    });

    test('is led to from the list of the whole check', async ({ visit }) => {
      const { page, text } = await opened(visit);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nIs 1 <2');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: /^Check/ }).press('Enter');
      await page
        .getByRole('listitem')
        .getByRole('link', { name: /android-add-user-qr.mdx · line/ })
        .press('Enter');
      await expect.poll(() => text.evaluate((place) => place.contains(document.activeElement))).toBe(true);
      await text.getByText('Is 1 <2').waitFor();
      await page.getByRole('button', { name: 'Write \\<' }).press('Enter');
      await text.getByText('Is 1 \\<2').waitFor();
    });
  });
}
