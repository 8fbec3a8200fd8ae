import { describe, expect } from 'vitest';
import { askInDialog, suggestions } from '../../support/browser-search.ts';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { watchMoved } from '../../support/moved-files.ts';
import { everySecond, inTurn } from '../../support/coverage.ts';

/** What the first question and each later one may move, in bytes, compressed. */
const FIRST = 172_000;
const LATER = 5_000;
const QUESTIONS = ['KB3073', 'selfie camera', 'エラーが発生しました', 'メール', 'activate', '1101108008'];

describe.for(inTurn(languages, 0))('searching (%s)', (language) => {
  test('moves nothing before it is touched, little at first, and next to nothing later', async ({ visit }) => {
    let moved!: ReturnType<typeof watchMoved>;
    const page = await visit(`/${language}/articles/front-camera/`, {
      prepare: (page) => Promise.resolve((moved = watchMoved(page))),
    });
    await page.waitForLoadState('networkidle');
    const before = await moved();
    expect(before.files.filter((file) => /pagefind|search/i.test(file))).toEqual([]);
    await askInDialog(page, language, 'QR');
    const first = await moved();
    expect(
      first.files.filter((file) => /pagefind\.js|\/search\/..\.json|\.wasm|pf_index/.test(file)).length,
    ).toBeGreaterThan(1);
    expect(first.bytes).toBeLessThanOrEqual(FIRST);
    for (const question of everySecond(QUESTIONS)) {
      const known = await suggestions(page, language).allInnerTexts();
      await page.getByRole('combobox').fill(question);
      await expect.poll(() => suggestions(page, language).allInnerTexts()).not.toEqual(known);
      expect((await moved()).bytes, question).toBeLessThanOrEqual(LATER);
    }
  });

  test('moves nothing on the search page before it is touched', async ({ visit }) => {
    let moved!: ReturnType<typeof watchMoved>;
    const page = await visit(`/${language}/search/`, {
      prepare: (page) => Promise.resolve((moved = watchMoved(page))),
    });
    await page.waitForLoadState('networkidle');
    expect((await moved()).files.filter((file) => /pagefind|\.json$/.test(file))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.waitForResponse(/pf_meta/);
  });
});
