import { describe } from 'vitest';
import { test } from '../../support/browser.ts';
import { switchLanguage } from '../../support/browser-words.ts';
import { other, type Language } from '../../support/browser-walk-words.ts';
import { PHONE } from '../../support/browser-walk-open.ts';
import {
  addressOf,
  expectPlace,
  finish,
  firstWalks,
  fragmentOf,
  goOn,
  start,
  walking,
} from '../../support/browser-walk.ts';
import { aNinthOf, isWhole } from '../../support/coverage.ts';

describe('the language switch in the walkthrough', () => {
  test.for(aNinthOf(firstWalks))(
    'keeps the place at the steps of $guide by “$way”, from $language to the other and back',
    async ({ language, guide, places }, { visit }) => {
      const page = await visit(addressOf(language, guide), PHONE);
      await start(page, language);
      let now: Language = language;
      // The first step, one after the ways have parted, and a part of a step; in the full run each.
      const asked = [places[0], places.find(({ ways }) => ways.length > 0), places.find(({ part }) => part)];
      for (const [index, place] of places.entries()) {
        if (index > 0) await goOn(page, now, place);
        if (!isWhole && !asked.includes(place)) continue;
        await switchLanguage(page, now);
        now = other[now];
        await page.waitForURL(`**${addressOf(now, guide, fragmentOf(place))}`);
        await walking(page);
        await expectPlace(page, guide, place);
      }
      await finish(page, now);
    },
  );
});
