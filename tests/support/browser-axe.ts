import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  help: string;
  nodes: readonly { target: unknown; failureSummary?: string | undefined }[];
}

/** What axe finds on a page, by all rules but some: the rule and where, a line each. */
export async function axeFaults(page: Page, without: string[] = []): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const violations = isThere ? await askAgain(page, without) : await askFirst(page, without);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${[target].flat().join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

/** Brings axe into the page and asks it. */
async function askFirst(page: Page, without: string[]): Promise<readonly Violation[]> {
  // Legacy: in the page itself, since no page has frames; a second page for each view takes time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).disableRules(without).analyze();
  return violations;
}

/** Asks the axe that the page has since it was asked first: in a third of the time. */
function askAgain(page: Page, without: readonly string[]): Promise<readonly Violation[]> {
  return page.evaluate(
    async ([tags, disabled]) => {
      const { axe } = window as unknown as {
        axe: { run(within: Document, options: object): Promise<{ violations: Violation[] }> };
      };
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules,
        resultTypes: ['violations'],
      });
      return violations;
    },
    [TAGS, without] as const,
  );
}
