import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Room } from '../room.ts';
import { GUIDE, PROBLEM, SOURCE } from './content.ts';
import { open, state, type Hands, type Opened } from './hands.ts';

const shown = ({ page }: Hands) => page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();

/** Opening the studio. */
const beginning = (opened: Opened): Room => ({
  name: 'studio opened',
  states: [
    state('without its key', async ({ page, see }) => {
      await page.goto(`${opened().origin}/studio/`);
      await see('noToken');
    }),
  ],
});

/** An article while it is written. */
const article = (opened: Opened): Room => ({
  name: 'studio article',
  states: [
    state('all articles', (its) => open(its, opened, 'articles').then(() => its.see('articles.missing'))),
    state('none in this language', async ({ go, see, say, page }) => {
      await go('articles/keep-the-lens-clean/en');
      await page.getByText(say('articles.none', { id: 'keep-the-lens-clean' })).waitFor();
      await see('articles.none', { id: 'keep-the-lens-clean' });
    }),
    state('a draft', async ({ go, button }) => {
      await go('articles/keep-the-lens-clean/ja');
      await button('articles.publish').waitFor();
    }),
    state('its text and its page', async (its) => {
      await its.go(`articles/${GUIDE}/ja`);
      await shown(its);
    }),
    state('its title and details', async ({ page, button, say }) => {
      await button('articles.head').click();
      await page.getByLabel(say('articles.head.title'), { exact: true }).waitFor();
    }),
    state('an issue with its remedy', async ({ page, button, write }) => {
      await button('articles.head').click();
      await write('Tap <Label id="ibkr.servces" />.\n\nIs 1 <2');
      await page.locator('[data-action="remedy"]').first().waitFor();
      // The list of what may be there has states of its own.
      await page.keyboard.press('Escape');
    }),
    state('an issue at its place', async ({ page, text }) => {
      await text.focus();
      await page.keyboard.press('F8');
      await page.locator('.cm-panel-lint, .cm-tooltip').first().waitFor();
    }),
    state('undone', async (its) => {
      await its.page.keyboard.press('Escape');
      await its.undoAll();
    }),
    state('everything is saved', async ({ page, see }) => {
      await page.keyboard.press('Control+s');
      await see('save.done');
    }),
  ],
});

/** A list that is completed by the arrow keys, while the focus stays in the text: axe takes it for one that no key reaches. */
const completion = (opened: Opened): Room => ({
  name: 'studio completion',
  without: ['scrollable-region-focusable'],
  states: [
    state('something is completed', async (its) => {
      const { page, write } = its;
      await open(its, opened, `articles/${GUIDE}/en`);
      // Its figures are drawn by then too, and move the line no more that is written.
      await shown(its);
      await write('\n');
      await page.keyboard.press('Control+Space');
      await page.locator('.cm-tooltip-autocomplete').waitFor();
    }),
  ],
});

/** What comes between a writer and the disk. */
const trouble = (opened: Opened, putBack = (): void => undefined): Room => ({
  name: 'studio trouble',
  // Nobody answers.
  complains: true,
  states: [
    state('changed by somebody else', async (its) => {
      await open(its, opened, `articles/${PROBLEM}/ja`);
      await shown(its);
      const written = Promise.withResolvers<undefined>();
      await its.page.route('**/studio/api/save', (route) => written.promise.then(() => route.continue()));
      await its.write('\n自分の文章です。');
      const path = join(opened().root, SOURCE);
      const before = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        `${before}\nほかの人の、空白のないとても長い文章がここに続きます。https://www.example.com/a/very/long/address/without/any/blank/in/it\n`,
      );
      written.resolve(undefined);
      await its.page.locator('.studio-conflicts del').waitFor();
      // The content stays unchanged until the state was checked.
      putBack = () => writeFileSync(path, before);
    }),
    state('the studio has ended', async (its) => {
      putBack();
      await its.page.locator('.studio-conflicts').waitFor({ state: 'detached' });
      await its.page.context().setOffline(true);
      await its.write('まだ保存していません。');
      await its.see('gone');
    }),
  ],
});

export const writingRooms = (opened: Opened): Room[] => [
  beginning(opened),
  article(opened),
  completion(opened),
  trouble(opened),
];
