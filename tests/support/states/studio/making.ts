import type { Room } from '../room.ts';
import { DRAFT, SOURCE } from './content.ts';
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
    state('what will be written', async ({ page, see }) => {
      await page.locator('[data-kind="problem"]').click();
      // The questions of a guide have gone.
      await page.locator('#new-causes').waitFor();
      await page.locator('#new-id').fill('too-dim');
      await see('new.files');
    }),
    state('made', async ({ page, button, see }) => {
      await page.locator('.studio-made details summary').last().click();
      await button('new.make').click();
      await see('new.made');
    }),
  ],
});

const review = (opened: Opened): Room => ({
  name: 'studio review',
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
      await go('changes');
      await button('changes.doCommit').waitFor();
    }),
    state('on a new branch', ({ page, say }) =>
      page
        .getByLabel(say('changes.newBranch'))
        .check()
        .then(() => page.getByLabel(say('changes.branch')).waitFor()),
    ),
    state('pages compared', async ({ go, page }) => {
      await go(`changes/${encodeURIComponent(SOURCE)}`);
      await page.locator('main ins').first().waitFor();
    }),
    state('texts compared', ({ button, page }) =>
      button('changes.as.text')
        .click()
        .then(() => page.locator('.cm-merge-a').waitFor()),
    ),
    state('a file that is new', ({ go, see }) =>
      go(`changes/${encodeURIComponent(DRAFT)}`).then(() => see('changes.no.before')),
    ),
    state('taken back', ({ button, see }) =>
      button('changes.takeBack')
        .click()
        .then(() => see('changes.takenBack', { file: DRAFT })),
    ),
  ],
});

/** A folder that is in no repository. */
const without = (opened: Opened): Room => ({
  name: 'studio review without git',
  states: [
    state('no repository', async (its) => {
      await its.page.route('**/studio/api/changes', (route) => route.fulfill({ json: { without: 'repository' } }));
      await open(its, opened, 'changes');
      await its.see('changes.without.repository');
    }),
  ],
});

export const makingRooms = (opened: Opened): Room[] => [
  made(opened),
  review(opened),
  without(opened),
];
