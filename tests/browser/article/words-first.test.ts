import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test, type View } from '../../support/browser.ts';
import { layoutShifts, watchLayoutShifts } from '../../support/browser-stability.ts';

const PHONE = { width: 390, height: 844 };
const GUIDE = '/ja/articles/android-add-user-qr/';
const PROBLEM = '/en/articles/qr-not-read/';

/** A page stays in its first frame until the test continues it: animations wait too. */
async function inFirstFrame(page: Page): Promise<() => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
  return () => session.send('Animation.setPlaybackRate', { playbackRate: 1 });
}

/** What of them is laid out: what is hidden from layout has none. */
const laidOut = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => all.map((each) => each.checkVisibility({ contentVisibilityAuto: false })));

describe('words are in the first frame', () => {
  test.for([
    ['a guide’s steps on a phone', GUIDE, '.step-title', PHONE],
    ['what a problem’s figure shows', PROBLEM, '.cause .figure-screen:not(.figure-screen ~ *) .s-row', PHONE],
    [
      'what a problem’s figure shows, on a desktop',
      PROBLEM,
      '.cause .figure-screen:not(.figure-screen ~ *) .s-row',
      {},
    ],
  ] as const)('and in the second: %s', async ([, address, later, view], { visit }) => {
    let goOn!: () => Promise<unknown>;
    const page = await visit(address, {
      ...view,
      prepare: async (opened) => {
        goOn = await inFirstFrame(opened);
        await watchLayoutShifts(opened);
      },
    });
    const words = await laidOut(page, 'h1, .summary, .cause > h2, .cause > p');
    expect(words.length).toBeGreaterThanOrEqual(2);
    expect(words).not.toContain(false);
    const held = await laidOut(page, later);
    expect(held.length).toBeGreaterThanOrEqual(3);
    expect(held).not.toContain(true);
    await goOn();
    await expect.poll(() => laidOut(page, later)).not.toContain(false);
    // Its space was kept.
    expect(await layoutShifts(page)).toBe(0);
  });

  test.for<[string, string, View]>([
    ['where the address names one of them', `${GUIDE}#step-pin`, PHONE],
    ['on a desktop, where the first window has some', GUIDE, {}],
    ['without scripts', GUIDE, { ...PHONE, script: false }],
  ])('and steps too, %s', async ([, address, view], { visit }) => {
    const page = await visit(address, { ...view, prepare: inFirstFrame });
    expect(await laidOut(page, '.step-title')).not.toContain(false);
  });
});
