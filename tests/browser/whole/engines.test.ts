import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { addressOf, guides } from '../../support/browser-walk.ts';
import { aNinthOf, everySecond } from '../../support/coverage.ts';

const PHONE = { width: 390, height: 844 };

/** The conditions under which a sheet of the page reserves room for what is not laid out yet. */
const conditions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const within = (rules: CSSRuleList, around: string[]): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) {
          return /^var\(--far, ?auto\)$/.test(rule.style.getPropertyValue('content-visibility'))
            ? [around.join(' and ')]
            : [];
        }
        const here = rule instanceof CSSSupportsRule ? [...around, `(${rule.conditionText})`] : around;
        return rule instanceof CSSGroupingRule ? within(rule.cssRules, here) : [];
      });
    return [...document.styleSheets].flatMap((sheet) => within(sheet.cssRules, []));
  });

describe('what is far below is laid out later', () => {
  test('in no browser that goes by the reserved room when a link leads there', async ({ visit }) => {
    const page = await visit(addressOf('en', guides[0]!), PHONE);
    const [condition, ...more] = await conditions(page);
    expect(more).toEqual([]);
    const holds = (text: string): Promise<boolean> => page.evaluate((each) => CSS.supports(each), text);
    expect(await holds(condition!)).toBe(true);
    // As Firefox answers it, and as a browser does whose boxes cut off what reaches out of them.
    const known = 'display: block';
    expect(await holds(condition!.replaceAll(/-moz-appearance: ?none/g, known))).toBe(false);
    expect(await holds(condition!.replaceAll(/overflow-clip-margin: ?\w+/g, 'no-such-property: 0'))).toBe(false);
  });

  test.for(aNinthOf(guides))('and each link within %s leads to what it names', async (guide, { visit }) => {
    const address = addressOf('en', guide);
    const page = await visit(address, PHONE);
    // What starts the walk leads to none of the article's parts.
    const fragments = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('main a[href^="#"]:not([data-action])')].map((link) =>
          link.getAttribute('href')!,
        ),
      ),
    ]);
    expect(fragments.length).toBeGreaterThan(2);
    const off: Record<string, number> = {};
    for (const fragment of everySecond(fragments)) {
      await page.goto('about:blank');
      await page.goto(address);
      const distance = await page.evaluate(async (fragment) => {
        document.querySelector<HTMLElement>(`main a[href="${fragment}"]`)!.click();
        // Until two frames have been drawn: what is near is laid out in the first.
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        const target = document.getElementById(fragment.slice(1))!;
        const margin =
          parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) +
          parseFloat(getComputedStyle(target).scrollMarginTop);
        const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        return isAtEnd ? 0 : Math.round(target.getBoundingClientRect().top - margin);
      }, fragment);
      if (Math.abs(distance) > 1) off[fragment] = distance;
    }
    expect(off).toEqual({});
  });
});
