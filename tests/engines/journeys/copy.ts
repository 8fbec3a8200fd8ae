import { describe, expect } from 'vitest';
import { GUIDE, SCAN, walkAt } from '../../support/browser-walk-open.ts';
import { addressOf, choose, fragmentOf } from '../../support/browser-walk.ts';
import { says } from '../../support/browser-walk-words.ts';
import { needing } from '../../support/engines/test.ts';

/** What is copied: only where the clipboard can be read is it known that it is there. */
export function copying(): void {
  const { test, without } = needing('clipboard');
  describe('a link to a step', () => {
    test(`is in the clipboard once it says so${without}`, async ({ visit }) => {
      const page = await walkAt(visit, 'en', { at: SCAN });
      await choose(page, 'en', 'copy');
      await page.getByText(says.en.copied).waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain(addressOf('en', GUIDE, fragmentOf(SCAN)));
    });
  });
}
