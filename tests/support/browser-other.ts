import { LinkChecker } from 'linkinator';
import type { Page } from 'playwright';

/** What sticks out of the window on either side, if the page can be scrolled there. */
export function sidewaysAt(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOut = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) => isOut(element) && ![...element.children].some(isOut))
      .slice(0, 3)
      .map((element) => `${scrollWidth} px in ${clientWidth} px: ${element.outerHTML.slice(0, 120)}`);
  });
}

/** Links of a site that lead nowhere in it, fragments included. */
export async function brokenLinks(origin: string, address: string): Promise<string[]> {
  const { links } = await new LinkChecker().check({
    path: `${origin}${address}`,
    recurse: true,
    checkFragments: true,
    linksToSkip: [`^(?!${origin})`],
  });
  return links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ url, parent, status }) => `${parent ?? ''} → ${url} (${status ?? 0})`);
}

/**
 * Walks a guide to its end by the given ways.
 *
 * @returns what is said at the end
 */
export async function walkToEnd(page: Page, ways: readonly string[]): Promise<string> {
  await page.locator('[data-action="start"]').click();
  const left = [...ways];
  const step = page.locator('[aria-current="step"]');
  // Some guides ask first whether what is needed is there.
  const begin = page.locator('[data-action="begin"]');
  await step.or(begin).first().waitFor();
  if ((await begin.count()) > 0) await begin.click();
  await step.waitFor();
  const next = page.locator('[data-action="next"]');
  // At the last check there is neither a way nor a next step.
  for (;;) {
    if ((await step.locator('[data-way]').count()) > 0)
      await step.locator(`[data-way="${left.shift() ?? ''}"]`).click();
    else if ((await next.count()) > 0) await next.click();
    else break;
  }
  await page.locator('[data-action="finish"]').first().click();
  return (await page.locator('.walk-end').textContent()) ?? '';
}
