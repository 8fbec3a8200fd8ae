import { describe, expect, inject } from 'vitest';
import { ADDRESSES } from '../../support/bad-inputs/addresses.ts';
import { FILES } from '../../support/bad-inputs/files.ts';
import { oneOfEach, patternOf } from '../../support/bad-inputs/said.ts';
import { STORAGE } from '../../support/bad-inputs/storage.ts';
import { callAt, consoleAt } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { hear, listed, type Heard } from '../../support/soak/complaints.ts';
import { inTurn } from '../../support/coverage.ts';

/** Listens to what a reader does not see: of that there must be nothing. */
function listening() {
  const ears: Heard[] = [];
  return {
    prepare: async (page: import('playwright').Page) => void ears.push(await hear(page, inject('site'))),
    complaints: () => ears.flatMap(listed),
  };
}

describe('each answer to something bad comes in the page itself', () => {
  test.for([
    ['guide', 'en', '/en/articles/android-add-user-qr/#step-scan~login', 'guided-walk .walk-notice'],
    ['diagnosis', 'ja', '/ja/diagnosis/qr-not-read/#said~view.yourself', 'diagnosis-interview .walk-notice'],
  ] as const)('to an address that is typed (%s, %s)', async ([reader, language, address, notice], { visit }) => {
    const { prepare, complaints } = listening();
    const page = await visit(address, { prepare });
    const place = page.locator('.walk-progress, [data-case-code]').first();
    await place.waitFor({ state: 'attached' });
    for (const [input, says] of oneOfEach(ADDRESSES, reader)) {
      await page.evaluate((hash) => void (location.hash = hash), input);
      await page
        .locator(notice)
        .filter({ hasText: patternOf(language, says) })
        .waitFor();
      // A solved interview has no number.
      if ((await page.locator('[data-phase="finished"]').count()) === 0)
        expect(await place.textContent(), input).toMatch(/\d/);
    }
    expect(complaints()).toEqual([]);
  });

  test('to an address that is opened', async ({ visit }) => {
    const { prepare, complaints } = listening();
    const page = await visit('/en/', { prepare });
    for (const [input, says] of oneOfEach(ADDRESSES, 'simulator')) {
      await page.goto(`/en/simulator/${input}`);
      await page
        .locator('.sim .sim-notice')
        .filter({ hasText: patternOf('en', says) })
        .waitFor();
      expect(await page.locator('[data-control]').count(), input).toBeGreaterThan(0);
    }
    expect(complaints()).toEqual([]);
    await page.goto('/ja/articles/nothing/');
    await page.getByText(patternOf('ja', 'missing.text')).waitFor();
  });

  test('to a file, and no call is lost', async ({ visit }) => {
    const { prepare, complaints } = listening();
    const page = await consoleAt(visit, 'en', { prepare });
    await callAt(page, 'android-add-user-qr', 'scan~login');
    for (const [input, says] of oneOfEach(FILES, 'calls').filter(([, key]) => key.startsWith('agent.fault'))) {
      const buffer = Buffer.from(input);
      await page.locator('#agent-import').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
      await page
        .locator('[data-agent-message]')
        .filter({ hasText: patternOf('en', says) })
        .waitFor();
      expect(await page.locator('[data-case]').count(), says).toBe(1);
    }
    expect(complaints()).toEqual([]);
  });
});

describe('what was planted in the browser’s storage', () => {
  test.for(
    inTurn(
      STORAGE.filter(([, reader]) => reader === 'place')
        .map(([what, , input]) => [what, input] as const)
        .slice(0, 3),
      0,
    ),
  )('in the place of everything else is as if it were not there: %s', async ([, input], { visit }) => {
    const { prepare, complaints } = listening();
    const page = await visit('/en/articles/android-add-user-qr/', {
      prepare: async (opened) => {
        await prepare(opened);
        await opened.addInitScript((text) => {
          for (const key of ['theme', 'language', 'device', 'agent.settings', 'walk.android-add-user-qr']) {
            localStorage.setItem(`shirube.${key}`, text);
          }
          history.replaceState(text, '');
        }, input);
      },
    });
    await page.getByRole('link', { name: 'Guide me step by step' }).click();
    await page.locator('[data-action="begin"]').waitFor();
    expect(await page.locator('[data-action="continue"]').count()).toBe(0);
    await page.locator('[data-action="begin"]').click();
    await page.locator('[data-step="open"][aria-current="step"]').waitFor();
    for (const address of ['/en/simulator/', '/en/agent/', '/en/diagnosis/qr-not-read/', '/']) await page.goto(address);
    expect(complaints()).toEqual([]);
  });
});
