import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright';
import { recordAsked } from './conformance-record.ts';

// The small build: it is brought into hundreds of pages.
const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, by all rules but some: the rule and where, a line each. */
export async function axeFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) {
    await page.evaluate(SOURCE);
    await layOutAll(page);
  }
  const { violations, criteria } = await page.evaluate(
    async ([tags, disabled]) => {
      const inPage = (window as unknown as { axe: typeof axe }).axe;
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      // axe ignores that a figure is clipped, and takes a dark phone for the background of the step below.
      const short = new CSSStyleSheet();
      short.replaceSync('.crop > .s-dark > .s-in { min-height: 0; max-height: 18em }');
      document.adoptedStyleSheets.push(short);
      // What passes is not asked for: to bring it here takes as long as to find out.
      const result = await inPage.run(document, {
        runOnly: { type: 'tag', values: [...tags] },
        rules,
        resultTypes: ['violations'],
        // What is in a frame is a page of its own; asked, it would not answer, and be waited for.
        iframes: false,
        // Style sheets are fetched once more for experimental rules alone, which are none of these.
        preload: false,
      });
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== short);
      // Which criteria its rules are of: `wcag1412` is 1.4.12.
      const asked = [...result.violations, ...result.passes].flatMap((rule) => rule.tags);
      return { violations: result.violations, criteria: [...new Set(asked)] };
    },
    [TAGS, without] as const,
  );
  for (const tag of criteria) {
    const [, one, two, three] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
    const faults = violations.filter(({ tags }) => tags.includes(tag)).length;
    if (one !== undefined) recordAsked(`${one}.${two}.${three}`, faults);
  }
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Lays out what is far below as well: axe needs positions to find the background of a text. */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}
