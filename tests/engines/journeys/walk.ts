import { describe } from 'vitest';
import { PHONE } from '../../support/browser-walk-open.ts';
import { addressOf, expectPlace, finish, firstWalks, goOn, start } from '../../support/browser-walk.ts';
import { isWhole } from '../../support/coverage.ts';
import { isTurn } from '../../support/engines/engine.ts';
import { test } from '../../support/engines/test.ts';
import { KEPT_GUIDE } from './offline.ts';

/** One guide in each of the engines, another one in both without a network. In the full run all in both. */
const others = firstWalks.filter(({ guide }) => guide !== KEPT_GUIDE);
const own = isWhole ? firstWalks : others.slice(0, 2).filter((_, index) => isTurn(index));

/** A guide from its button to its end. */
export function walks(): void {
  describe('a guide is walked to its end', () => {
    test.for(own)('$guide by “$way” ($language)', async ({ language, guide, places }, { visit }) => {
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
