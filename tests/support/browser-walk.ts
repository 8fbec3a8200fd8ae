import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { guidedFragment, lastLabel, waysThrough, type Progress, type Route } from '../../machines/walkthrough/index.ts';
import type { Around, WalkData } from '../../src/features/walkthrough/page-data.ts';
import { languages } from './browser-words.ts';
import { inTurn, isWhole } from './coverage.ts';
import { says, type Language } from './browser-walk-words.ts';
import { siteFolder } from './pages.ts';

/** The shipped guides' routes, by id, as the site has them: with the parts of their steps. */
export const graphs = JSON.parse(readFileSync(join(siteFolder, 'walkthroughs.json'), 'utf8')) as Record<string, Route>;
export const guides = Object.keys(graphs);

/** In how many parts a step is shown. */
function partsOf(graph: Route, step: string): number {
  return graph.steps[step]!.parts ?? 1;
}

/** The places on a way through a guide, from its first step to its last, each part of a step automatically. */
export function placesOn(graph: Route, trail: readonly string[]): Progress[] {
  let ways: string[] = [];
  return trail.flatMap((step, index) => {
    const place: Progress = { step, ways };
    const later = Array.from({ length: partsOf(graph, step) - 1 }, (_, part) => ({ ...place, part: part + 2 }));
    const [way] = Object.entries(graph.steps[step]!.ways ?? {}).find(([, target]) => target === trail[index + 1]) ?? [];
    if (way !== undefined) ways = [...ways, way];
    return [place, ...later];
  });
}

/** Every way through every guide; `way` is what the reader chooses on it. */
export const walks = Object.entries(graphs).flatMap(([guide, graph]) =>
  waysThrough(graph).map((trail) => {
    const places = placesOn(graph, trail);
    return { guide, way: places.at(-1)!.ways.join('.'), places };
  }),
);

/** Each way once, in one language or the other in turn; all of both in the full run. */
const someWalks = walks.flatMap((walk, index) => inTurn(languages, index).map((language) => ({ language, ...walk })));

/** The first way of each guide, and of the full run all. */
export const firstWalks = someWalks.filter(
  ({ guide }, index) => isWhole || someWalks.findIndex((each) => each.guide === guide) === index,
);

/** Each guide in one language or the other in turn; in both in the full run. */
export const someGuides = guides.flatMap((guide, index) =>
  inTurn(languages, index).map((language) => ({ guide, language })),
);

export const addressOf = (language: Language, guide: string, fragment = ''): string =>
  `/${language}/articles/${guide}/${fragment}`;

/** The fragment that carries a place. */
export const fragmentOf = (place: Progress): string => `#${guidedFragment(place)}`;

/** The number that the article prints on a step, and on the last one. */
export function countAt(graph: Route, { step }: Progress): { label: string; last: string } {
  return { label: graph.steps[step]!.label, last: lastLabel(graph) };
}

/** Where a page says that the reader stands, in all that it says. */
export interface PageStatus {
  /** The ids of the steps that can be seen, and of those marked as the current one. */
  shown: string[];
  current: string[];
  /** The id of the step whose heading has the focus. */
  focused: string | undefined;
  /** The step's number and heading, as the window's title and the line above the step say them. */
  title: string;
  progress: string;
  fragment: string;
}

/** Where the page stands now. */
export async function pageStatus(page: Page): Promise<PageStatus> {
  return page.evaluate(() => {
    const ids = (steps: HTMLElement[]): string[] => steps.map((step) => step.dataset['step']!);
    const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    const focus = document.activeElement;
    return {
      shown: ids(steps.filter((step) => step.checkVisibility({ visibilityProperty: true, opacityProperty: true }))),
      current: ids([...document.querySelectorAll<HTMLElement>('[aria-current="step"]')]),
      focused: focus?.matches('.step-title') ? focus.closest<HTMLElement>('[data-step]')?.dataset['step'] : undefined,
      // Names have no-break spaces in headings, plain ones in what the page was called at first.
      title: document.title.replaceAll('\u00a0', ' '),
      progress: document.querySelector('.walk-progress')?.textContent ?? '',
      fragment: location.hash,
    };
  });
}

/** Where a page must say that the reader stands. The heading and the article's name are taken from the page itself. */
export async function statusAt(page: Page, guide: string, place: Progress): Promise<PageStatus> {
  const { step } = place;
  const { language, heading, article } = await page.evaluate((id) => {
    const title = document.querySelector(`[data-step="${id}"] .step-title`)!.cloneNode(true) as HTMLElement;
    for (const number of title.querySelectorAll('.step-number, .walk-at')) number.remove();
    return {
      language: document.documentElement.lang as Language,
      heading: title.textContent,
      article: document.querySelector('h1')!.textContent.trim(),
    };
  }, step);
  const { site, progress, title } = says[language];
  const { label, last } = countAt(graphs[guide]!, place);
  const where = progress(label, last);
  return {
    shown: [step],
    current: [step],
    focused: step,
    title: `${title(where, heading)} – ${article} – ${site}`.replaceAll('\u00a0', ' '),
    progress: where,
    fragment: fragmentOf(place),
  };
}

/** Looks where the page stands, and where it must. */
export async function expectPlace(page: Page, guide: string, place: Progress): Promise<void> {
  expect(await pageStatus(page)).toEqual(await statusAt(page, guide, place));
}

/** The same where the browser needs time: after its own Back, and after a button that takes it. */
export async function expectPlaceSoon(page: Page, guide: string, place: Progress): Promise<void> {
  await page.waitForFunction(
    (fragment) => location.hash === fragment && document.querySelector('[data-phase="walking"]') !== null,
    fragmentOf(place),
  );
  await expectPlace(page, guide, place);
}

/** What stands around a guide's steps in its walk, as the site has it. */
export const aroundOf = (language: Language, guide: string): Around =>
  (JSON.parse(readFileSync(join(siteFolder, language, 'walkthroughs', `${guide}.json`), 'utf8')) as WalkData).around;

/** Opens the walkthrough of a guide by its button, as far as its first step. */
export async function start(page: Page, language: Language): Promise<void> {
  await page.getByRole('link', { name: says[language].start }).click();
  await begin(page, language);
}

/** From the beginning of a walk to its first step: past the question before it, where the guide asks one. */
export async function begin(page: Page, language: Language): Promise<void> {
  await page.locator('guided-walk:is([data-phase="introduced"], [data-phase="walking"])').waitFor();
  if ((await page.locator('[data-phase="introduced"]').count()) > 0) await press(page, says[language].begin);
  await walking(page);
}

/** Waits until the page is guided, as after it was loaded at a place. */
export const walking = (page: Page): Promise<void> => page.locator('[aria-current="step"]').waitFor();

/** Presses one of the walkthrough's buttons by its name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Chooses something in the menu of a step. */
export async function choose(
  page: Page,
  language: Language,
  item: 'showAll' | 'restart' | 'board' | 'handoff' | 'copy',
): Promise<void> {
  await press(page, says[language].menu);
  await press(page, says[language][item]);
}

/** Goes on to the next place of a way as a reader does: by the button, or by what they see. */
export async function goOn(page: Page, language: Language, next: Progress): Promise<void> {
  const way = (await page.locator('[aria-current="step"] [data-way]').count()) > 0 ? next.ways.at(-1)! : undefined;
  if (way === undefined) await press(page, says[language].next);
  else await page.locator(`[aria-current="step"] [data-way="${way}"]`).click();
}

/** What has the focus, in its own words. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** From the last step to the end: the last check, and the question whether it helped. */
export async function finish(page: Page, language: Language): Promise<void> {
  const { next, confirm, yes, done, helped, helpedYes, thanks } = says[language];
  await press(page, next);
  expect(await focusedText(page)).toBe(confirm);
  expect((await page.title()).startsWith(`${confirm} – `)).toBe(true);
  await press(page, yes);
  expect(await focusedText(page)).toBe(done);
  expect((await page.title()).startsWith(`${done} – `)).toBe(true);
  expect(await page.locator('[data-step]:visible').count()).toBe(0);
  expect(await page.getByText(helped).isVisible()).toBe(true);
  await press(page, helpedYes);
  expect(await focusedText(page)).toBe(thanks);
}

/** The place with the fewest steps before it where a step of a guide stands. */
export const shortest = (guide: string, step: string): Progress =>
  walks
    .filter((walk) => walk.guide === guide)
    .flatMap(({ places }) => places.map((place, index) => ({ place, index })))
    .filter(({ place }) => place.step === step)
    .toSorted((a, b) => a.index - b.index)[0]!.place;
