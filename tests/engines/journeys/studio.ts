import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { studioServer, type DevServer } from '../../support/dev-server.ts';
import { test } from '../../support/engines/test.ts';
import type { EngineView } from '../../support/engines/engine.ts';
import { freePort } from '../../support/free-port.ts';
import { frozenFiles } from '../../support/frozen.ts';
import { GUIDE, PROBLEM, writeStudioContent } from '../../support/studio-content.ts';

const FILE = `content/articles/en/${PROBLEM}.mdx`;
const TITLE = 'The phone does not read the QR code';

/** A writer opens the studio, writes, sees it, saves it, takes it back; works on a drawing; and has something fixed. */
export function studio(): void {
  describe('the studio', () => {
    let server: DevServer;
    beforeAll(async () => {
      server = await studioServer(writeStudioContent, await freePort());
      return () => server.close();
    }, 240_000);

    const stored = (file: string): string => readFileSync(join(server.root, file), 'utf8');
    type Visit = (address: string, view?: EngineView) => Promise<Page>;
    const opened = async (visit: Visit): Promise<Page> => {
      const page = await visit(server.address, { origin: server.origin, width: 1366, height: 768 });
      await page.locator('#studio[data-ready]').waitFor();
      return page;
    };
    const atEnd = async (page: Page): Promise<void> => {
      await page.getByRole('link', { name: TITLE, exact: true }).click();
      await page.getByRole('textbox', { name: TITLE }).focus();
      await page.keyboard.press('Control+End');
    };
    /** What the page next to the text says. */
    const shown = (page: Page): Promise<string> =>
      page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).contentDocument?.body.textContent ?? '');

    test('has an article written, shown, saved and taken back', async ({ visit }) => {
      const before = stored(FILE);
      const page = await opened(visit);
      await atEnd(page);
      await expect.poll(() => shown(page)).toContain(TITLE);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Try the light of the room.');
      await expect.poll(() => shown(page)).toContain('Try the light of the room.');
      expect(stored(FILE)).toBe(before);
      await page.keyboard.press('Control+s');
      await expect.poll(() => stored(FILE)).toBe(`${before}\nTry the light of the room.`);
      await page.getByText('Saved.', { exact: true }).waitFor();
      const undo = page.locator('[data-action="undo"]');
      // What is typed slowly is several changes.
      while (await undo.evaluate((button) => !(button as HTMLButtonElement).disabled)) await undo.press('Enter');
      await expect.poll(() => shown(page)).not.toContain('Try the light');
      await page.getByRole('button', { name: 'Save (1)' }).press('Enter');
      await expect.poll(() => stored(FILE)).toBe(before);
      await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    });

    test('has a step added to a guide’s drawing, by keyboard', async ({ visit }) => {
      const page = await opened(visit);
      await page.getByRole('link', { name: 'Guides' }).press('Enter');
      await page.locator(`[data-guide="${GUIDE}"] a`).press('Enter');
      await page.locator('[data-place="instructions"]').press('Enter');
      const add = page.locator('[data-step-panel="instructions"] [data-action="add-step"]');
      await add.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await add.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('wait');
      await page.keyboard.press('Enter');
      await page.getByText('Step “wait” was added.').waitFor();
      const heading = page.locator('[data-step-panel="wait"] h3');
      await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(stored(`content/walkthroughs/${GUIDE}.yaml`)).toBe(
        frozenFiles().get(`content/walkthroughs/${GUIDE}.yaml`),
      );
    });

    test('mends what the check finds, where it stands', async ({ visit }) => {
      const page = await opened(visit);
      await atEnd(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Is 1 <2');
      await page.keyboard.press('Escape');
      const remedy = page.locator('.studio-issue [data-action="remedy"]');
      await remedy.filter({ hasText: 'Write \\<' }).press('Enter');
      await expect.poll(() => page.locator('.cm-content').innerText()).toContain('Is 1 \\<2');
      await remedy.waitFor({ state: 'detached' });
    });
  });
}
