import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { GUIDES } from '../facts/index.ts';
import { listen, type Complaints } from '../support/browser-policy.ts';
import { simulating, simulatorAddress, type Language } from '../support/browser-simulator.ts';
import { axeFaults } from '../support/browser-axe.ts';
import { faultsInViews } from '../support/browser-views.ts';
import { test } from '../support/browser.ts';
import { inTurn } from '../support/coverage.ts';

/** A practice and what is done in it: `device:control`, `=` and a value for a field, `press:` and a button's `data-action`. */
interface Way {
  query: string;
  steps: readonly string[];
}

const PHONE_TO_CAMERA = ['ibkr-mobile', 'services', 'authenticate', 'add-user', 'session-id', 'qr-code', 'allow'];
const onPhone = (...controls: string[]): string[] => controls.map((control) => `phone:${control}`);
const onPortal = (...controls: string[]): string[] => controls.map((control) => `portal:${control}`);

/** Between them they come to every kind of state: screens, dialogs, cameras, fields, errors, notices, ends. */
const WAYS: Readonly<Record<string, Way>> = {
  'scanning on Android': {
    query: 'task=add-user&platform=android&method=qr&seed=2&fault=out-of-focus,front-camera',
    steps: [
      ...onPhone(...PHONE_TO_CAMERA, 'switch-lens'),
      'press:farther',
      'press:farther',
      ...onPhone('pin', 'activate', 'done'),
    ],
  },
  'typing on an iPhone, enrolled already': {
    query: 'task=add-user&platform=iphone&method=code&seed=3&fault=already-enrolled',
    steps: [
      ...onPhone('ibkr-mobile', 'more', 'two-factor', 'add-user', 'setup-qr', 'code=REAL123'),
      'press:fill-code',
      ...onPhone('activate', 'dismiss'),
      ...onPortal('user-menu', 'log-out', 'log-in'),
      ...onPhone('notice'),
    ],
  },
  'activating on an iPhone, too early': {
    query: 'task=activate&seed=2&fault=opened-too-early',
    steps: [
      ...onPortal('log-in'),
      ...onPhone('camera', 'banner', 'get', 'dismiss', 'go-home', 'phone-settings', 'ibkr-mobile'),
    ],
  },
  'the message settings': {
    query: 'task=message-delivery',
    steps: onPortal(
      ...['log-in', 'user-menu', 'secure-message-center', 'settings'],
      ...['first-language=1', 'second-language=2', 'delivery=3', 'save'],
    ),
  },
  'a surprise, done elsewhere, then told': {
    query: 'surprise=1&seed=7',
    steps: ['press:own-phone', 'press:back-here', 'press:skip-code', 'press:pause', 'press:reveal', 'press:restart'],
  },
};

const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** Each way in one language or the other in turn; in both in the full run. */
const languagesOf = (number: number): readonly Language[] => inTurn(LANGUAGES, number);

async function take(page: Page, step: string): Promise<void> {
  const [where = '', what = ''] = step.split(/:(.*)/s);
  // In a narrow window the device is turned to first, as a reader would.
  const turnTo = async (on: string): Promise<void> => {
    const radio = page.locator('.sim-facing input').nth(on === 'portal' ? 0 : 1);
    if (await radio.isVisible()) await radio.check();
  };
  if (where === 'press') {
    const button = page.locator(`[data-action="${what}"]`).first();
    await button.waitFor({ state: 'attached' });
    if (!(await button.isVisible())) await turnTo('portal');
    return button.click();
  }
  const [control, value] = what.split('=');
  await turnTo(where);
  const place = page.locator(`[data-device="${where}"] [data-control="${control}"]`);
  if (value === undefined) return place.click();
  await place.waitFor();
  const isList = await place.evaluate((element) => element.tagName === 'SELECT');
  if (isList) await place.selectOption(value);
  else {
    await place.fill(value);
    await place.press('Enter');
  }
}

/** What is wrong with a state besides what axe knows: what sticks out, what is too small to tap, focus on nothing. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const small = [...document.querySelectorAll<HTMLElement>('.sim :is(button, select, a, input)')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'))
      .filter((control) => Math.min(control.offsetWidth, control.offsetHeight) < 43.5)
      .map((control) => `${control.offsetWidth}×${control.offsetHeight}: ${control.outerHTML.slice(0, 90)}`);
    const hanging = [...document.querySelectorAll<HTMLElement>('.s-live *')]
      .filter((element) => element.checkVisibility())
      .filter(
        (element) => element.getBoundingClientRect().right > element.closest('.s')!.getBoundingClientRect().right + 1,
      )
      .map((element) => `beyond its device: ${element.outerHTML.slice(0, 90)}`);
    return [...(scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth} px`] : []), ...small, ...hanging];
  });
}

describe.for(Object.entries(WAYS).map(([name, way], number) => ({ name, number, ...way })))(
  '$name',
  ({ number, query, steps }) => {
    test.for(languagesOf(number))(
      'axe finds nothing on the way, nothing is too small or sticks out, nothing complains (%s)',
      async (language, { visit }) => {
        let complaints: Complaints | undefined;
        const page = await visit(simulatorAddress(language, query), {
          height: 844,
          prepare: async (page) => (complaints = await listen(page, inject('site'))),
        });
        await simulating(page, language);
        const first = number + LANGUAGES.indexOf(language);
        expect(await faultsInViews(page, first, layoutFaults), 'at the start').toEqual([]);
        for (const [index, step] of steps.entries()) {
          await take(page, step);
          expect(await faultsInViews(page, first + index + 1, layoutFaults), step).toEqual([]);
        }
        expect(complaints).toEqual({ violations: [], errors: [], foreign: [] });
      },
    );
  },
);

describe('elsewhere on the page', () => {
  test.for(LANGUAGES)('axe finds nothing at the open picker and in a copy (%s)', async (language, { visit }) => {
    const page = await visit(simulatorAddress(language, 'platform=nokia'));
    await simulating(page, language);
    await page.locator('.sim-picker summary').click();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    expect(await faultsInViews(page, 'all', layoutFaults)).toEqual([]);
    await page.goto(`${simulatorAddress(language)}?as=phone&string=PRAC222222`);
    await simulating(page, language);
    expect(await faultsInViews(page, 'all', layoutFaults)).toEqual([]);
  });

  test('everything can be told in forced colours', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', WAYS['scanning on Android']!.query), { forcedColors: true });
    await simulating(page);
    for (const step of onPhone(...PHONE_TO_CAMERA)) await take(page, step);
    // The colours are the system's then, and axe reads of some the ones that the page would have had.
    expect(await axeFaults(page, ['color-contrast'])).toEqual([]);
  });

  test('without a script the page says what it is and leads to the guides', async ({ visit }) => {
    for (const language of ['ja', 'en'] as const) {
      const page = await visit(simulatorAddress(language), { script: false });
      const main = page.getByRole('main');
      expect(await main.innerText()).toContain('JavaScript');
      const links = await main
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      expect(links).toEqual(expect.arrayContaining(GUIDES.map(({ id }) => `/${language}/articles/${id}/`)));
      for (const link of links) expect(link).toMatch(new RegExp(`^/${language}/articles/[a-z-]+/$`));
    }
  });
});
