import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { agents } from '../../support/user-agents.ts';

/** The phones whose screens an article shows, in its order. */
const shown = (page: Page) =>
  page
    .locator('.figure-screen')
    .filter({ visible: true })
    .evaluateAll((screens) => screens.map((screen) => screen.getAttribute('data-variant')));

describe('an article for all phones', () => {
  test('shows its figures on the reader’s own, which is changed in any of them', async ({ visit }) => {
    const page = await visit('/en/articles/qr-not-read/', { userAgent: agents.iphone });
    const group = page.getByRole('group', { name: 'Your phone:' });
    await group.getByRole('button', { name: 'iPhone', pressed: true }).waitFor();
    expect(await shown(page)).toEqual(['iphone']);
    await group.getByRole('button', { name: 'Android' }).click();
    expect(await shown(page)).toEqual(['android']);
    // It is known from now on.
    await page.goto(new URL('/en/articles/activation-error/', page.url()).href);
    await group.getByRole('button', { name: 'Android', pressed: true }).waitFor();
    expect(await shown(page)).toEqual(['android']);
  });

  test('shows each phone beside its name where no script runs', async ({ visit }) => {
    const page = await visit('/ja/articles/front-camera/', { script: false });
    expect(await shown(page)).toEqual(['android', 'iphone']);
    const names = page.locator('.figure-variant').filter({ visible: true });
    expect(await names.allInnerTexts()).toEqual(['Android', 'iPhone']);
    expect(await page.getByRole('group', { name: 'お使いのスマートフォン：' }).isVisible()).toBe(false);
  });
});
