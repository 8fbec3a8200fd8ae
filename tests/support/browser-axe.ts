import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, by all rules but some: the rule and where, a line each. */
export async function axeFaults(page: Page, without: string[] = []): Promise<string[]> {
  // Legacy: in the page itself, since no page has frames; a second page for each view takes time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).disableRules(without).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
