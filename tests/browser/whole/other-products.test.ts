import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect } from 'vitest';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { rehearseFault } from '../../../machines/rehearsal/index.ts';
import { encodeActions, type Product } from '../../../machines/simulator/index.ts';
import { guideOf, readFiles, readLibrary } from '../../../src/content/index.ts';
import { axeFaults } from '../../support/browser-axe.ts';
import { says } from '../../support/browser-diagnosis.ts';
import { walkToEnd } from '../../support/browser-other.ts';
import { brokenLinks } from '../../support/links.ts';
import { test } from '../../support/browser.ts';
import { isWhole } from '../../support/coverage.ts';
import { writeProduct, type OtherProduct } from '../../support/other-products.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';
import { lock, reader } from '../../support/simulated.ts';
import { projectFolder } from '../../support/sources.ts';

interface Other {
  folder: OtherProduct;
  product: Product;
  guide: string;
  ways: readonly string[];
  /** How many figures the guide has. */
  drawn: number;
  symptom: string;
  /** The answers that lead to the last cause it knows. */
  answers: readonly string[];
  fault: string;
  /** A question, and the article that search is to find first. */
  question: string;
  found: string;
  /** What the reader has done at the end of a practice. */
  goal: string;
}

const PRODUCTS: readonly Other[] = [
  {
    folder: 'other-product',
    product: lock,
    guide: 'pair-android',
    ways: ['welcome'],
    drawn: 8,
    symptom: 'cannot-pair',
    answers: ['failed', 'paired'],
    fault: 'already-paired',
    question: 'code expired',
    found: 'cannot-pair',
    goal: 'Paired: you have done it',
  },
  {
    folder: 'card-reader',
    product: reader,
    guide: 'log-in-reader',
    ways: [],
    drawn: 5,
    symptom: 'response-refused',
    answers: ['refused', 'logged-in'],
    fault: 'other-card',
    question: 'response from the reader',
    found: 'log-in-reader',
    goal: 'You are logged in',
  },
];

/** The address of a practice where the fault has struck and is fixed, and the guide done: what the check performs. */
function mended({ folder, product, guide, fault }: Other): string {
  const library = readLibrary(readFiles(`${projectFolder}tests/fixtures/${folder}`));
  const { graph } = guideOf(library, guide);
  const remedy = assertDefined(library.remedies[fault], fault);
  const { practice, succeeded } = assertDefined(rehearseFault(product, graph, fault, remedy, 0), 'A practice');
  expect(succeeded).toBe(true);
  const { task, platform, method } = graph.world;
  const query = new URLSearchParams({ task, platform, method, fault, seed: '0' }).toString();
  return `simulator/?${query}#d=${encodeActions(practice.actions)}`;
}

describe.for(PRODUCTS)('$folder, by content alone', (other) => {
  const { folder, guide, ways, symptom, answers, question, goal } = other;
  let site: OtherSite;
  beforeAll(async () => {
    site = await otherSite((root) => writeProduct(folder, root));
    return () => site.close();
  }, 240_000);

  test('has no page that speaks of the product that ships', () => {
    const pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.html$/.test(file),
    );
    expect(pages.filter((page) => page.includes('simulator'))).toHaveLength(1);
    for (const page of pages) {
      const html = readFileSync(join(site.folder, page), 'utf8');
      expect(html, page).not.toMatch(/IBKR|IB Key|Client Portal|broker/);
    }
  });

  test('is walked to its end, and shows each figure', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/articles/${guide}/`);
    expect(await page.locator('[data-figure]').count()).toBe(other.drawn);
    expect(await walkToEnd(page, ways)).not.toBe('');
  });

  test('is practised with a fault, which is mended', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/${mended(other)}`);
    await page.locator('[data-goal]').getByText(goal).waitFor();
    expect(await page.locator('.sim-notice').count()).toBe(0);
    if (isWhole) expect(await axeFaults(page)).toEqual([]);
  });

  test('finds the cause and ends in success', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/diagnosis/${symptom}/`);
    for (const answer of answers) await page.locator(`[data-step-id] [data-answer="${answer}"]`).click();
    await page.getByRole('heading', { name: says.en.solved }).waitFor();
  });

  test('is searched', async ({ visit }) => {
    const page = await visit(`${site.origin}/en/search/?q=${encodeURIComponent(question)}`);
    const first = page.locator('[data-result]').first();
    await first.waitFor();
    expect(await first.getAttribute('data-result')).toBe(other.found);
  });

  const { device } = other.product.definition;
  if (device)
    test('is typed on the keys of the device', async ({ visit }) => {
      const page = await visit(`${site.origin}/en/simulator/`);
      const [held, portal] = [page.locator('[data-device="device"]'), page.locator('[data-device="portal"]')];
      const press = (key: string) => held.getByRole('button', { name: key, exact: true }).click();
      await portal.getByRole('button', { name: 'Log in' }).click();
      const challenge = (await portal.locator('.s-value').textContent())!;
      // Any keys enter the PIN.
      for (const key of ['OK', '5', 'OK', ...challenge, 'OK']) await press(key);
      expect(await held.locator('.s-value').textContent()).toMatch(/^000\d{5}$/);
      expect(await axeFaults(page)).toEqual([]);
    });

  if (other.product.versions.length > 0) {
    const shownIn = (page: Page) =>
      page
        .locator('.figure-several > .figure-screen')
        .filter({ visible: true })
        .evaluateAll((screens) => screens.map((screen) => screen.getAttribute('data-variant')));

    test('shows figures as the reader’s version of the app has them, and practises on that', async ({ visit }) => {
      const page = await visit(`${site.origin}/en/articles/${guide}/`);
      const old = page.locator('.figure-several [data-choose="2.1"]');
      expect(await shownIn(page)).toEqual(['3.0']);
      await old.press('Enter');
      expect(await shownIn(page)).toEqual(['2.1']);
      expect(await axeFaults(page)).toEqual([]);
      await page.goto(`${site.origin}/en/articles/${guide}/#step-add~devices`);
      await page.reload();
      await expect.poll(() => old.getAttribute('aria-pressed')).toBe('true');
      await page.locator('[aria-current="step"] .figure-several').waitFor();
      expect(await shownIn(page)).toEqual(['2.1']);

      const practised = page.locator('#sim-pick [aria-pressed="true"]');
      await page.goto(`${site.origin}/en/simulator/?guide=${guide}#step-add~devices`);
      await practised.getByText('Version 2.1').waitFor();
      expect(await page.locator('.sim-notice').count()).toBe(0);
      // What somebody else has sent is of the version that it says.
      await page.goto(`${site.origin}/en/simulator/?task=pair&platform=android&method=code&version=3.0`);
      await practised.getByText('Version 3.0').waitFor();
      await page.getByRole('button', { name: 'Version 2.1' }).click();
      await practised.getByText('Version 2.1').waitFor();
      await expect.poll(() => page.url()).toContain('version=2.1');
    });

    test('shows each version under its name where no script runs', async ({ visit }) => {
      const page = await visit(`${site.origin}/en/articles/${guide}/`, { script: false });
      expect(await shownIn(page)).toEqual(['3.0', '2.1']);
      const names = page.locator('.figure-variant').filter({ visible: true });
      expect((await names.allTextContents()).map((name) => name.trim())).toEqual(['Version 3.0', 'Version 2.1']);
      expect(await page.locator('.figure-variants').isVisible()).toBe(false);
    });
  }

  if (isWhole)
    test('has no link that leads nowhere', () => {
      expect(brokenLinks(site.folder)).toEqual([]);
    });
});
