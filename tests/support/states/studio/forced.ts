import type { Room } from '../room.ts';
import { GUIDE } from './content.ts';
import { open, state, type Opened } from './hands.ts';

/** What tells by its colours, where the system takes them away. */
export const forcedRooms = (opened: Opened): Room[] => [
  {
    name: 'studio in forced colours',
    view: { forcedColors: true },
    // The colours are the system's then, and axe reads of some the ones that the page would have had.
    without: ['color-contrast'],
    states: [
      state('an article with a slip', async (its) => {
        await open(its, opened, `articles/${GUIDE}/en`);
        await its.write('Is 1 <2');
        await its.page.locator('[data-action="remedy"]').first().waitFor();
        // The list of what may be there has states of its own.
        await its.page.keyboard.press('Escape');
      }),
      state('a step of a drawing', async (its) => {
        await its.undoAll();
        await its.go(`guides/${GUIDE}`);
        await its.page.locator('[data-place="more"]').click();
        await its.page.locator('.guide-panel').waitFor();
      }),
    ],
  },
];
