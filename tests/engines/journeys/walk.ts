import { describe } from 'vitest';
import { PHONE } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlace, finish, firstWalks, goOn, start } from '../../support/browser-walk.ts';
import { test } from '../../support/engines/test.ts';

/** Each guide from its button to its end. */
export function walks(): void {
  describe('a guide is walked to its end', () => {
    test.for(firstWalks)('$guide by “$way” ($language)', async ({ language, guide, places }, { visit }) => {
      const page = await visit(addressOf(language, guide), PHONE);
      await start(page, language);
      for (const [index, place] of places.entries()) {
        if (index > 0) await goOn(page, language, place);
        await expectPlace(page, guide, place);
      }
      await finish(page, language);
    });
  });
}
