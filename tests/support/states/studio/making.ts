import type { Room } from '../room.ts';
import { open, state, type Opened } from './hands.ts';

const made = (opened: Opened): Room => ({
  name: 'studio new',
  states: [
    state('what can be made', (its) =>
      open(its, opened, 'new').then(() => its.page.locator('[data-kind]').first().waitFor()),
    ),
    state('a guide', ({ page, button }) =>
      page
        .locator('[data-kind="guide"]')
        .click()
        .then(() => button('new.make').waitFor()),
    ),
    state('answers are missing', ({ button, see }) =>
      button('new.make')
        .click()
        .then(() => see('new.missing')),
    ),
    state('made', async ({ page, button, see }) => {
      await page.locator('[data-kind="problem"]').click();
      // The questions of a guide have gone.
      await page.locator('#new-causes').waitFor();
      await page.locator('#new-id').fill('too-dim');
      await button('new.make').click();
      await see('new.made');
    }),
  ],
});

const commit = (opened: Opened): Room => ({
  name: 'studio commit',
  states: [
    state('what is to be seen to', async (its) => {
      await open(its, opened, 'articles/front-camera/en');
      await its.text.waitFor();
      await its.write('\nIs 1 <2');
      await its.page.locator('[data-issue]').first().waitFor();
      await its.go('check');
      await its.page.locator('[data-action="remedy"]').first().waitFor();
    }),
    state('what has changed', async ({ undoAll, go, button }) => {
      await undoAll();
      await go('commit');
      await button('commit.commit').waitFor();
    }),
  ],
});

/** A folder that is in no repository. */
const without = (opened: Opened): Room => ({
  name: 'studio commit without git',
  states: [
    state('no repository', async (its) => {
      await its.page.route('**/studio/api/history', (route) => route.fulfill({ json: { without: 'repository' } }));
      await open(its, opened, 'commit');
      await its.see('commit.without.repository');
    }),
  ],
});

export const makingRooms = (opened: Opened): Room[] => [made(opened), commit(opened), without(opened)];
