import type { Page } from 'playwright';

/**
 * Walks a guide to its end by the given ways.
 *
 * @returns what is stated at the end
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
