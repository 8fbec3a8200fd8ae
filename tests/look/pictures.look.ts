import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { LOOKS, pictureFile, unreachedFile } from '../../tools/look/files.ts';
import { layOutAll } from '../support/browser-axe.ts';
import { test } from '../support/browser.ts';
import { languages } from '../support/browser-words.ts';
import { rooms } from '../support/states/index.ts';
import { USUAL, type Room, type State } from '../support/states/room.ts';

const folder = process.env['SHIRUBE_LOOK']!;
const wanted = (process.env['SHIRUBE_LOOK_ONLY'] ?? '').toLowerCase();

/**
 * Takes a state's pictures, one in each width and theme: the whole page, everything laid out; with a dialog open what the window
 * shows, since a dialog would be in the middle of the whole page.
 */
async function take(page: Page, room: Room, state: State, number: number, language: string): Promise<void> {
  const { height } = { ...USUAL, ...room.view };
  for (const { width, theme } of LOOKS) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    const file = join(folder, pictureFile({ room: room.name, number, state: state.name, language, width, theme }));
    mkdirSync(dirname(file), { recursive: true });
    const fullPage = (await page.locator('dialog[open]').count()) === 0;
    // A picture of more than the window sets the text back to its usual size: there the window is made as high as the page.
    const isGrown = fullPage && room.view?.largeText === true;
    if (isGrown) {
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: whole });
    }
    await page.screenshot({ path: file, fullPage: fullPage && !isGrown, animations: 'disabled' });
  }
}

const looked = rooms.filter(({ name }) => name.toLowerCase().includes(wanted));

if (looked.length === 0) {
  const names = rooms.map(({ name }) => `- ${name}`).join('\n');
  throw new Error(`No room has “${wanted}” in its name. There are:\n${names}`);
}

describe.concurrent.for(looked)('$name', (room) => {
  test.for(room.once ? languages.slice(0, 1) : languages)('%s', async (language, { visit }) => {
    const size = { ...USUAL, ...room.view };
    const page = await visit('about:blank', size);
    if (room.print) await page.emulateMedia({ media: 'print' });
    for (const [number, state] of room.states.entries()) {
      await page.setViewportSize({ width: size.width, height: size.height });
      try {
        await state.come(page, language);
        await layOutAll(page);
        await take(page, room, state, number, language);
      } catch (error) {
        // A site of another day has no such state: the gallery says so.
        const file = join(folder, unreachedFile({ room: room.name, number, state: state.name, language }));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, String(error).split('\n')[0]!);
      }
    }
  });
});
