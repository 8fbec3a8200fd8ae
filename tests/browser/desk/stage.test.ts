import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, LANGUAGES, press, removeCalls } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

/** The answers that are not in sight, and what has a digit and is not in the middle. */
const outOfSight = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const script = document.querySelector('.agent-script')!.getBoundingClientRect();
    const bar = document.querySelector('.agent-bar')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('[data-choice]')]
      .filter((each) => {
        const { top, bottom, left, right } = each.getBoundingClientRect();
        return top < script.top || bottom > bar.top || left < script.left || right > script.right;
      })
      .map((each) => each.innerText);
  });

describe.for(inTurn(LANGUAGES, 0))('what is asked now (%s)', (language) => {
  test.for(inTurn(['1', '2', '3'], 1))(
    'has all answers in sight, whatever was said before (%s)',
    async (symptom, { visit }) => {
      const page = await consoleAt(visit, language, { width: 1366, height: 625 });
      await callAt(page, 'android-add-user-qr', 'pin~login');
      // Both languages take the most space.
      await press(page, 'l', 't');
      for (const answers of [['0'], ['2', '9', '8']]) {
        await press(page, symptom);
        await page.locator('[data-interview] [data-step-id]').waitFor();
        for (let turn = 0; (await page.locator('[data-step-id]').count()) > 0; turn++) {
          expect(await outOfSight(page), await page.locator('.agent-script h2').innerText()).toEqual([]);
          expect(turn).toBeLessThan(20);
          const before = await page.locator('[data-step-id]').getAttribute('data-step-id');
          for (const digit of answers) {
            if ((await page.locator(`[data-choice="${digit}"]`).count()) === 0) continue;
            await press(page, digit);
            break;
          }
          // Where none is offered, the first is given.
          const isSame = (await page.locator(`[data-step-id="${before ?? ''}"]`).count()) > 0;
          if (isSame) await press(page, '1');
        }
        await press(page, 'Backspace');
        await removeCalls(page, 'clear');
        await callAt(page, 'android-add-user-qr', 'pin~login');
        await press(page, 'l', 't');
      }
    },
  );
});

describe('a digit', () => {
  test('leads to the same problem at each step', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    const digits = async (guide: string, place: string) => {
      await callAt(page, guide, place);
      await press(page, 't');
      return page
        .locator('.agent-script [data-symptom]')
        .evaluateAll((all) => all.map(({ dataset }) => [dataset['choice'], dataset['symptom']]));
    };
    const first = await digits('android-add-user-qr', 'scan~login');
    expect(first).toHaveLength(6);
    expect(first.at(-1)).toEqual(['0', '']);
    expect(await digits('android-add-user-qr', 'pin~login')).toEqual(first);
    expect(await digits('iphone-activate-qr', 'notifications~app')).toEqual(first);
  });
});
