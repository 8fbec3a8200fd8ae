import { parseHTML } from 'linkedom';
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

/** Links of a served site that lead nowhere in it, fragments included, from one page to every page it links to. */
export async function brokenLinks(origin: string, address: string): Promise<string[]> {
  const found = new Map<string, { status: number; ids: ReadonlySet<string> | undefined }>();
  const links: { from: string; to: URL }[] = [];
  const open = [`${origin}${address}`];
  for (const url of open) {
    const response = await fetch(url);
    const isPage = response.ok && (response.headers.get('content-type') ?? '').startsWith('text/html');
    const { document } = parseHTML(isPage ? await response.text() : '<html></html>');
    const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
    found.set(url, { status: response.status, ids: isPage ? ids : undefined });
    for (const element of document.querySelectorAll('[href], [src]')) {
      const to = new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', url);
      if (to.origin !== origin) continue;
      links.push({ from: url, to });
      if (!open.includes(to.href.split('#')[0]!)) open.push(to.href.split('#')[0]!);
    }
  }
  return links.flatMap(({ from, to }) => {
    const { status, ids } = found.get(to.href.split('#')[0]!)!;
    const id = decodeURIComponent(to.hash.slice(1));
    return status === 200 && (id === '' || !ids || ids.has(id)) ? [] : [`${from} → ${to.href} (${status})`];
  });
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
