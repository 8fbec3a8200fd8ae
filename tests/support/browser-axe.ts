import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright';

// The small edition: it is brought into hundreds of pages.
const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, by all rules but some: the rule and where, a line each. */
export async function axeFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) {
    await page.evaluate(SOURCE);
    await page.evaluate(layOutAll);
  }
  const violations = await page.evaluate(
    async ([tags, disabled]) => {
      const inPage = (window as unknown as { axe: typeof axe }).axe;
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      // What passes is not asked for: to bring it here takes as long as to find out.
      const result = await inPage.run(document, {
        runOnly: { type: 'tag', values: [...tags] },
        rules,
        resultTypes: ['violations'],
      });
      return result.violations;
    },
    [TAGS, without] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Axe looks up what is behind a text by its place, which what is far below has only once it is laid out. */
function layOutAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(sheet);
}
