import type { Room } from '../room.ts';
import { PROBLEM } from './content.ts';
import { open, state, type Hands, type Opened } from './hands.ts';

const table = ({ page }: Hands) => page.locator('main table').first().waitFor();

/** Both languages side by side. */
const translation = (opened: Opened): Room => ({
  name: 'studio translation',
  states: [
    state('what is behind', (its) => open(its, opened, 'translation').then(() => table(its))),
    state('all of it', async (its) => {
      await its.page.getByRole('checkbox').click();
      await its.page.locator('tr[data-row="ui"]').waitFor();
    }),
    state('what has changed', async (its) => {
      await its.go(`translation/articles%2F${PROBLEM}/en`);
      await its.page.locator('main ins').first().waitFor();
    }),
    state('every phrase, one of them left as it is', async (its) => {
      await its.page.getByRole('checkbox').click();
      await its.page.keyboard.press('Alt+d');
      await its.see('translation.done');
    }),
    state('not translated yet', async (its) => {
      await its.undoAll();
      await its.go('translation/articles%2Fkeep-the-lens-clean/en');
      await its.button('translation.begin').waitFor();
    }),
    state('just begun', async (its) => {
      await its.button('translation.begin').click();
      await table(its);
    }),
  ],
});

const search = (opened: Opened): Room => ({
  name: 'studio search',
  states: [
    state('nothing is found', async (its) => {
      const { page, see } = its;
      await open(its, opened, 'search');
      await page.locator('main input').fill('xyzzy');
      await see('search.count', { count: 0 });
    }),
    state('lines are found', async ({ page }) => {
      await page.locator('main input').fill('QR');
      await page.locator('main ol a').first().waitFor();
    }),
    state('a file as text', async ({ go, text }) => {
      await go(`file/${encodeURIComponent('content/glossary.yaml')}//3`);
      await text.waitFor();
    }),
    state('no such file', ({ go, see }) => go('file/nothing').then(() => see('file.none', { file: 'nothing' }))),
  ],
});

export const tableRooms = (opened: Opened): Room[] => [translation(opened), search(opened)];
