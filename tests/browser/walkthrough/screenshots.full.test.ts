import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { axeFaults } from '../../support/browser-axe.ts';
import { stickingOut } from '../../support/browser-layout.ts';
import { listen } from '../../support/browser-policy.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';
import { writeScreenshots } from '../../support/screenshots.ts';

let site: OtherSite;
beforeAll(async () => {
  site = await otherSite(writeScreenshots);
  return () => site.close();
}, 180_000);

const HIGH = 'android-add-user-code';
const WIDE = 'android-add-user-qr';
const article = (language: string, id: string, fragment = '') =>
  `${site.origin}/${language}/articles/${id}/${fragment}`;
const hash = (page: Page) => new URL(page.url()).hash;
const shot = (page: Page) => page.locator('[aria-current="step"] > .figure:visible .screenshot');
/** The pictures that are there, as a reader sees them once they have come to them. */
async function shownIn(page: Page) {
  const image = page.locator('.screenshot img').first();
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((each: HTMLImageElement) => each.complete && each.naturalWidth > 0))
    .toBe(true);
  return image;
}

describe.for(inTurn(['ja', 'en'], 1))('a picture in an article (%s)', (language) => {
  test.for([
    [390, 'light'],
    [320, 'dark'],
    [1280, 'light'],
  ] as const)(
    'is seen, has its size before it is there, and breaks no rule (%i, %s)',
    async ([width, theme], { visit }) => {
      let complaints;
      const page = await visit(article(language, HIGH), {
        width,
        theme,
        prepare: async (each) => {
          complaints = await listen(each, site.origin);
        },
      });
      const image = await shownIn(page);
      expect([await image.getAttribute('width'), await image.getAttribute('height')]).toEqual(['720', '1440']);
      expect(await image.getAttribute('alt')).toBe({ ja: '端末の設定画面', en: 'The settings of a phone' }[language]);
      expect(await image.evaluate((each: HTMLImageElement) => each.currentSrc)).toMatch(/\.webp$/);
      expect(await axeFaults(page)).toEqual([]);
      expect(await stickingOut(page)).toEqual([]);
      expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
    },
  );

  test('is there without a script, and lies under its mark', async ({ visit }) => {
    const page = await visit(article(language, HIGH), { script: false });
    const box = (await (await shownIn(page)).boundingBox())!;
    const mark = (await page.locator('.screenshot .s-mark').first().boundingBox())!;
    expect((mark.y + mark.height / 2 - box.y) / box.height).toBeCloseTo(0.6975, 2);
    expect((mark.x + mark.width / 2 - box.x) / box.width).toBeCloseTo(0.5, 2);
  });
});

describe.for(inTurn(['ja', 'en'], 0))('a picture in a walk (%s)', (language) => {
  test('is a screen of its own beside drawn ones, and is tapped at its mark in place of “next”', async ({ visit }) => {
    const page = await visit(article(language, WIDE, '#step-instructions~login'), { width: 390, height: 800 });
    await page.locator('[aria-current="step"] .figure:visible .s-mark').click();
    await shot(page).waitFor();
    const at = hash(page);
    const { x, y, width, height } = (await shot(page).boundingBox())!;
    await page.mouse.click(x + width * 0.3, y + height * 0.7);
    expect(hash(page)).toBe(at);
    await page.mouse.click(x + width * 0.97, y + height * 0.058);
    await expect.poll(() => hash(page)).not.toBe(at);
    expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('qr-code');
  });

  test('is cut around its mark where the window is small', async ({ visit }) => {
    const page = await visit(article(language, HIGH, '#step-services~login'), { width: 390, height: 568 });
    await shot(page).waitFor();
    const [screen, mark, foot] = await Promise.all(
      ['.figure:visible .figure-screen', '.figure:visible .s-mark']
        .map((each) => page.locator(`[aria-current="step"] ${each}`).boundingBox())
        .concat(page.locator('.walk-foot').boundingBox()),
    );
    expect(mark!.y).toBeGreaterThanOrEqual(screen!.y);
    expect(mark!.y + mark!.height).toBeLessThanOrEqual(Math.min(screen!.y + screen!.height, foot!.y));
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('a site has what its pages show, encoded, and not what it was made from', () => {
  const files = readdirSync(join(site.folder, '_astro')).filter((file) => !/\.(js|css)$/.test(file));
  expect(files.filter((file) => /\.png$/.test(file))).toEqual([]);
  expect(files.filter((file) => /\.webp$/.test(file)).length).toBeGreaterThan(4);
  const pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const text = pages.map((page) => readFileSync(join(site.folder, page), 'utf8')).join('\n');
  expect(files.filter((file) => file.endsWith('.webp') && !text.includes(file))).toEqual([]);
});
