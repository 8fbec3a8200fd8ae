import { describe, expect } from 'vitest';
import { callAt, consoleAt, expectMain, press, says } from '../../support/browser-agent.ts';
import { inTurn } from '../../support/coverage.ts';
import { test } from '../../support/engines/test.ts';

/** One call at the agent's console, by keyboard, to its ticket. */
export function console(): void {
  describe('the agent’s console', () => {
    test.for(inTurn(['ja', 'en'] as const, 1))(
      'takes a call, and has it again after a reload (%s)',
      async (language, { visit }) => {
        const page = await consoleAt(visit, language);
        await callAt(page, 'android-add-user-qr', 'scan~login');
        await expectMain(page, says[language].scan);
        await press(page, 't', '2');
        await expectMain(page, says[language].view);
        await press(page, '1');
        await expectMain(page, says[language].switchLens);
        await page.reload();
        await page.locator('agent-console[data-ready]').waitFor();
        await page.locator('[data-agent-main]').getByText(says[language].switchLens, { exact: true }).waitFor();
        expect(await page.locator('[data-case]').count()).toBe(1);
      },
    );
  });
}
