import type { Room } from '../room.ts';
import { GUIDE } from './content.ts';
import { open, state, type Hands, type Opened } from './hands.ts';

const stepOf = ({ page }: Hands, id: string) => page.locator(`[data-place="${id}"]`);

/** Opens a step next to the drawing. */
async function choose(its: Hands, id: string): Promise<void> {
  await stepOf(its, id).click();
  await its.page.locator('.guide-panel').waitFor();
}

/** Asks for something about the step that is open. */
const asked = (name: string, action: string, step: string, how = 'click') =>
  state(name, async (its) => {
    await its.page.keyboard.press('Escape');
    if (how === 'click') await choose(its, step);
    await its.page.locator(`.guide-panel [data-action="${action}"]`).first().click();
    await its.page.getByRole('dialog').waitFor();
  });

/** A guide's steps as a drawing, and what is next to it. */
const drawing = (opened: Opened): Room => ({
  name: 'studio guide',
  states: [
    state('all guides', (its) => open(its, opened, 'guides').then(() => its.see('guides.about'))),
    state('no such guide', async ({ go, see }) => {
      await go('guides/nothing-of-this-name');
      await see('guides.none', { id: 'nothing-of-this-name' });
    }),
    state('nothing is open', async (its) => {
      await its.go(`guides/${GUIDE}`);
      await its.see('guides.choose');
    }),
    state('a step is open', (its) =>
      choose(its, 'more').then(() => its.page.locator('.guide-acts .s').first().waitFor()),
    ),
    state('as text, which cannot be drawn', async ({ button, write, page }) => {
      await button('guides.asText').click();
      await write('\nproblems: { ');
      await page.locator('[data-issue]').first().waitFor();
    }),
  ],
});

/** What is asked before something is done to a guide. */
const dialogs = (opened: Opened): Room => ({
  name: 'studio guide asked',
  states: [
    state('a step is added', async (its) => {
      await open(its, opened, `guides/${GUIDE}`);
      await choose(its, 'open');
      await its.page.locator('.guide-panel [data-action="add-step"]').click();
      await its.page.getByRole('dialog').waitFor();
    }),
    state('a step is called as another', async (its) => {
      await its.page.locator('#ask-id').fill('more');
      await its.page.keyboard.press('Enter');
      await its.see('guides.taken', { id: 'more' });
    }),
    asked('a screen is chosen', 'add-act', 'scan'),
    state('what is tapped on it is chosen', async (its) => {
      await its.page.locator('[data-pick="pin"] input').check();
      await its.page.locator('.guide-picked input[name="tap"]').last().check();
    }),
  ],
});

export const guideRooms = (opened: Opened): Room[] => [drawing(opened), dialogs(opened)];
