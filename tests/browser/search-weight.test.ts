import type { Page, Response } from 'playwright';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { askInDialog, suggestions } from '../support/browser-search.ts';
import { test } from '../support/browser.ts';
import { languages } from '../support/browser-words.ts';

/** What the first question and each later one may move, in bytes, compressed. */
const FIRST = 120_000;
const LATER = 5_000;
const QUESTIONS = ['KB3073', 'selfie camera', 'エラーが発生しました', 'メール', 'activate', '1101108008'];

/** Notes what a page is answered with; gives how many bytes that was since it was last asked, as a host with compression moves them. */
function watched(page: Page): () => Promise<{ bytes: number; files: string[] }> {
  let answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  return async () => {
    const seen = answers;
    answers = [];
    const files = seen.map((answer) => new URL(answer.url()).pathname);
    const sizes = await Promise.all(
      seen.map(async (answer) => {
        const body = await answer.body();
        // What Pagefind writes is compressed already.
        return /\/pagefind\/.*(?<!\.js)$/.test(answer.url()) ? body.length : brotliCompressSync(body).length;
      }),
    );
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), files };
  };
}

describe.for(languages)('searching (%s)', (language) => {
  test('moves nothing before it is touched, little at first, and next to nothing later', async ({ visit }) => {
    let moved!: ReturnType<typeof watched>;
    const page = await visit(`/${language}/articles/front-camera/`, {
      prepare: (page) => Promise.resolve((moved = watched(page))),
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
    for (const question of QUESTIONS) {
      const known = await suggestions(page, language).first().innerText();
      await page.getByRole('combobox').fill(question);
      await expect.poll(() => suggestions(page, language).first().innerText()).not.toBe(known);
      expect((await moved()).bytes, question).toBeLessThanOrEqual(LATER);
    }
  });

  test('moves nothing on the search page before it is touched', async ({ visit }) => {
    let moved!: ReturnType<typeof watched>;
    const page = await visit(`/${language}/search/`, { prepare: (page) => Promise.resolve((moved = watched(page))) });
    await page.waitForLoadState('networkidle');
    expect((await moved()).files.filter((file) => /pagefind|\.json$/.test(file))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.waitForResponse(/pf_meta/);
  });
});
