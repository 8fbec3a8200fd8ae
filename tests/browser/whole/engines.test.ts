import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { addressOf, guides } from '../../support/browser-walk.ts';

const PHONE = { width: 390, height: 844 };

/** The conditions under which a sheet of the page reserves space for what is not laid out yet. */
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
});
