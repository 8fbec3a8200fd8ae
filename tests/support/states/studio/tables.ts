import { isWhole } from '../../coverage.ts';
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

const product = (opened: Opened): Room => ({
  name: 'studio product',
  states: [
    state('screens', (its) =>
      open(its, opened, 'product/screens').then(() => its.page.locator('.product-picture').first().waitFor()),
    ),
    state('a screen at the cursor', async ({ page }) => {
      await page.locator('[data-screen="phone.pin"] .product-name').click();
      await page.locator('.product-current').waitFor();
    }),
    state('screens that cannot be drawn, and completed', async ({ page, text, see }) => {
      await text.focus();
      await page.keyboard.press('End');
      await page.keyboard.insertText(' x: {');
      await see('product.behind');
    }),
    state('behaviour', async ({ go, page, undoAll }) => {
      await undoAll();
      await go('product/behaviour');
      await page.locator('.product-states button').first().waitFor();
    }),
    state('what it is', ({ go, page }) =>
      go('product/product').then(() => page.locator('[data-fault]').first().waitFor()),
    ),
    state('remedies', ({ go, page }) =>
      go('product/remedies').then(() => page.locator('[data-fault]').first().waitFor()),
    ),
    state('it runs', async ({ page, button }) => {
      await page.locator('[data-fault] .studio-acts button:not(.product-name)').first().click();
      await button('product.end').waitFor();
      await page.frameLocator('iframe').getByRole('heading').first().waitFor();
    }),
  ],
});

const diagnosis = (opened: Opened): Room => ({
  name: 'studio diagnosis',
  states: [
    state('all of them', (its) =>
      open(its, opened, 'diagnosis').then(() => its.page.locator('.diagnosis-link').first().waitFor()),
    ),
    state('no such diagnosis', ({ go, see }) =>
      go('diagnosis/nothing').then(() => see('diagnosis.none', { id: 'nothing' })),
    ),
    state('its tables and its advice', async ({ go, page, see }) => {
      await go(`diagnosis/${PROBLEM}`);
      await page.locator('[data-first]').waitFor();
      // How far each number can go takes its time, and stands in the same place.
      if (isWhole) await see('diagnosis.rangesDone');
    }),
    state('a cause is renamed, wrongly', async ({ page, button, see }) => {
      await page.locator('[data-cause] .diagnosis-acts button').first().click();
      const field = page.locator('.diagnosis-acts form input').first();
      await field.fill('Not An Id');
      await page.keyboard.press('Enter');
      await see('diagnosis.wrongId');
      await button('diagnosis.text').waitFor();
    }),
    state('chances that come to too much', async ({ page, see }) => {
      const field = page.locator('.diagnosis-chances input').first();
      await field.fill('0.99');
      await see('diagnosis.notWhole');
      await page.locator('[data-issue]').first().waitFor();
    }),
    state('as text, which cannot be read', async ({ button, write, see }) => {
      await button('diagnosis.text').click();
      await write('\nsteps: {');
      await button('diagnosis.text').click();
      await see('diagnosis.unreadable');
    }),
  ],
});

export const tableRooms = (opened: Opened): Room[] => [
  translation(opened),
  search(opened),
  product(opened),
  diagnosis(opened),
];
