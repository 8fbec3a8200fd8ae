import { describe, expect, test } from 'vitest';
import { ignoredNames, needsFont, planBrowser, usualPlaces } from '../../tools/setup/browser-plan.mjs';

const PLAYWRIGHT = '/cache/playwright/chrome';

/** A Debian machine as root with the browsers at `paths`, unless said otherwise. */
function machine(paths: string[] = [], more: Partial<Parameters<typeof planBrowser>[0]> = {}) {
  return {
    platform: 'linux',
    env: {},
    isRoot: true,
    hasApt: true,
    playwrightPath: PLAYWRIGHT,
    starts: (path: string) => paths.includes(path),
    ...more,
  };
}

describe('a browser that is there is used, in this order', () => {
  const env = { SHIRUBE_CHROMIUM: '/opt/one', CHROME_PATH: '/opt/two' };
  const shell = '/usr/bin/chromium-headless-shell';
  const places = ['/opt/one', '/opt/two', PLAYWRIGHT, shell, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const plans = [
    { action: 'use', path: '/opt/one' },
    { action: 'use', path: '/opt/two' },
    { action: 'use-playwright' },
    { action: 'use', path: shell },
    { action: 'use', path: '/usr/bin/chromium' },
    { action: 'use', path: '/usr/bin/google-chrome' },
  ];
  test.each(plans.map((plan, skipped) => ({ plan, there: places.slice(skipped) })))('$there.0', ({ plan, there }) => {
    expect(planBrowser(machine(there, { env }))).toEqual(plan);
  });
});

test('a named browser that does not start is passed over, and that is said', () => {
  const described = machine(['/usr/bin/chromium'], { env: { SHIRUBE_CHROMIUM: '/no/such' } });
  expect(planBrowser(described)).toEqual({ action: 'use', path: '/usr/bin/chromium' });
  expect(ignoredNames(described)).toEqual([
    'SHIRUBE_CHROMIUM names /no/such, which is no browser that starts; looking for another one.',
  ]);
});

test('nothing is said about variables that are unset, empty or right', () => {
  const env = { SHIRUBE_CHROMIUM: '', CHROME_PATH: '/opt/two' };
  expect(ignoredNames(machine(['/opt/two'], { env }))).toEqual([]);
  expect(ignoredNames(machine())).toEqual([]);
});

describe('where no browser is there', () => {
  test("Playwright's download comes first, then apt's small one and its large one, then the end", () => {
    expect(planBrowser(machine()).action).toBe('download');
    const tried = new Set(['download']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      expect(planBrowser(machine(), tried)).toEqual({ action: 'apt', name });
      tried.add(name);
    }
    expect(planBrowser(machine(), tried)).toEqual({
      action: 'give-up',
      message:
        'No browser for the tests was found, and none could be installed: connect to the network and run it again, or set SHIRUBE_CHROMIUM to a Chromium.',
    });
  });

  test('who is not root is told what root has to do', () => {
    const plan = planBrowser(machine([], { isRoot: false }), new Set(['download']));
    expect(plan).toMatchObject({
      action: 'give-up',
      message: expect.stringContaining('run "apt-get install chromium fonts-noto-cjk" as root'),
    });
  });

  test.each([
    { platform: 'darwin', hasApt: false },
    { platform: 'win32', hasApt: false },
    { platform: 'linux', hasApt: false },
    { platform: 'darwin', hasApt: true },
  ])('on $platform with apt: $hasApt a person is asked to install one', (more) => {
    const plan = planBrowser(machine([], more), new Set(['download']));
    expect(plan).toMatchObject({
      action: 'give-up',
      message: expect.stringContaining('install Chrome or Chromium, or set SHIRUBE_CHROMIUM'),
    });
  });

  test('a browser that came by a download is found when asked again', () => {
    expect(planBrowser(machine([PLAYWRIGHT]), new Set(['download']))).toEqual({
      action: 'use-playwright',
    });
  });
});

test('the usual places are those of the system', () => {
  expect(usualPlaces('linux', {})).toEqual([
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ]);
  expect(usualPlaces('darwin', {})[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\Programs' })).toContain(
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
  );
  expect(usualPlaces('win32', {})).toEqual([]);
});

test('a Japanese font is installed only where one is missing and root on Debian can', () => {
  const bare = { platform: 'linux', isRoot: true, hasApt: true, hasJapaneseFont: false };
  expect(needsFont(bare)).toBe(true);
  expect(needsFont({ ...bare, hasJapaneseFont: true })).toBe(false);
  expect(needsFont({ ...bare, isRoot: false })).toBe(false);
  expect(needsFont({ ...bare, hasApt: false })).toBe(false);
  expect(needsFont({ ...bare, platform: 'darwin' })).toBe(false);
});
