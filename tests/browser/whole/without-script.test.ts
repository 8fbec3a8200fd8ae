import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { test } from '../../support/browser.ts';
import { languages, words } from '../../support/browser-words.ts';
import { onePageOfEachKind } from '../../support/pages.ts';
import { aThirdOf, everySecond, inTurn } from '../../support/coverage.ts';

/** What a guide must show: the ids of its steps and problems, the numbers of its figures. */
interface Expected {
  steps: string[];
  problems: string[];
  figures: string[];
}

function expectedOf(id: string): Expected {
  const graph = parse(readFileSync(`content/walkthroughs/${id}.yaml`, 'utf8')) as {
    steps: Record<string, { acts?: { figure?: string }[] }>;
    problems: Record<string, { figures?: string[] }>;
  };
  const acts = Object.values(graph.steps).flatMap((step) => step.acts ?? []);
  const problems = Object.values(graph.problems).flatMap(({ figures = [] }) => figures);
  return {
    steps: Object.keys(graph.steps),
    problems: Object.keys(graph.problems),
    figures: [...acts.flatMap(({ figure }) => figure ?? []), ...problems],
  };
}

const guides = readdirSync('content/walkthroughs').map((file) => file.replace(/\.yaml$/, ''));
const articles = readdirSync('content/articles/ja').map((file) => file.replace(/\.mdx$/, ''));

describe('without a script', () => {
  test.for(aThirdOf(guides).flatMap((id, turn) => inTurn(languages, turn).map((language) => ({ language, id }))))(
    '/$language/articles/$id/ shows every step, figure and problem',
    async ({ language, id }, { visit }) => {
      const page = await visit(`/${language}/articles/${id}/`, { script: false });
      const shown = await page.evaluate(() => {
        const seen = (selector: string): HTMLElement[] =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width * height > 0;
          });
        return {
          steps: seen('[data-step]').map((step) => step.dataset['step']!),
          problems: seen('section[id^="problem-"]').map((problem) => problem.id.replace('problem-', '')),
          figures: seen('[data-figure]').map((figure) => figure.dataset['figure']!),
        };
      });
      expect(shown).toEqual(expectedOf(id));
    },
  );

  test.for(inTurn(languages, 1))('one tap leads from the home page to a guide (%s)', async (language, { visit }) => {
    const { addUser, scan } = words[language];
    const page = await visit(`/${language}/`, { script: false, width: 390 });
    await page.getByRole('region', { name: addUser }).getByRole('link', { name: scan }).first().click();
    await page.waitForURL(`**/${language}/articles/android-add-user-qr/`);
  });

  test.for(inTurn(languages, 0))(
    'the search form leads to a list of all articles (%s)',
    async (language, { visit }) => {
      const page = await visit(`/${language}/`, { script: false });
      await page.getByRole('searchbox', { name: words[language].searchField }).fill('QR');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${language}/search/?q=QR`);
      expect(await page.getByRole('main').innerText()).toContain('JavaScript');
      // A field that finds nothing is in the way.
      expect(await page.getByRole('searchbox').count()).toBe(0);
      const listed = await page
        .getByRole('region', { name: words[language].allArticles })
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      expect(listed.toSorted()).toEqual(articles.map((id) => `/${language}/articles/${id}/`).toSorted());
    },
  );

  test('no page offers what needs one', async ({ visit }) => {
    const page = await visit('about:blank', { script: false });
    for (const { address } of everySecond(onePageOfEachKind())) {
      await page.goto(address);
      const types = await page
        .getByRole('button')
        .evaluateAll((all) => all.map((button) => (button as HTMLButtonElement).type));
      expect(
        types.filter((type) => type !== 'submit'),
        address,
      ).toEqual([]);
    }
  });
});
