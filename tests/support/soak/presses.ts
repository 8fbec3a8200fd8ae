import type { Page } from 'playwright';

/** What lets a page be used for long without being left. */
export interface Place {
  address: string;
  within: string;
  /** Comes back to where one began, so that the same is weighed each time. */
  home: (page: Page) => Promise<unknown>;
}

/** What would leave the page, or speak to the machine around it. */
const LEFT_OUT = ['export', 'export-tickets', 'file-handover'].map((each) => `[data-action="${each}"]`).join();

/** Presses this many buttons at random in one page, as quickly as it takes them, and comes back. */
export async function pressMany(page: Page, { within, home }: Place, presses: number, seed: number): Promise<void> {
  await page.evaluate(
    async ([place, leftOut, most, first]) => {
      let state = first;
      for (let number = 0; number < most; number++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
        const inside = modal ? [modal] : [...document.querySelectorAll(place)];
        const all = inside
          .flatMap((each) => [
            ...each.querySelectorAll<HTMLElement>('button:not(:disabled), summary, a[data-way], input[type="radio"]'),
          ])
          .filter((each) => !each.matches(leftOut) && each.checkVisibility({ visibilityProperty: true }));
        all[Math.floor((state / 2 ** 32) * all.length)]?.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
      for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog:modal')) dialog.close();
    },
    [within, LEFT_OUT, presses, seed] as const,
  );
  await home(page);
}
