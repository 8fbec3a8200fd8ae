import { describe, expect, test } from 'vitest';
import { decodeProgress } from '../../../machines/walkthrough/index.ts';
import { routesOf, type Library } from '../../../src/content/index.ts';
import { devicesOf, type Device, type SeenScreen } from '../../../src/features/which-screen/page-data.ts';
import { contextFor } from '../../support/page-data.ts';
import { knownLibrary } from '../../support/known-library.ts';

const library = knownLibrary();
const routes = routesOf(library);
const devicesIn = (language: string, of: Library = library): Device[] =>
  devicesOf(of, contextFor(of, language), (guide) => contextFor(of, language, guide));
const all = ({ screens, troubles }: Device): SeenScreen[] => [...screens, ...troubles];

/** Where a screen of a device leads, by its name: addresses without what all have in common, and the place in the walk. */
function placesOf(devices: readonly Device[], platform: string, name: string): string[] {
  const own = devices.find((device) => device.platform === platform)!;
  const screen = all(own).find((each) => each.name.text === name)!;
  return screen.choices.map(({ address, walk }) => [address.replace(/^\/en\//, ''), walk].filter(Boolean).join(' '));
}

describe.each(['ja', 'en'])('the screens of all guides (%s)', (language) => {
  const devices = devicesIn(language);

  test('stand by device, phones and the portal', () => {
    expect(devices.map(({ platform, isPhone }) => [platform, isPhone])).toEqual([
      ['android', true],
      ['iphone', true],
      ['portal', false],
    ]);
    for (const device of devices) {
      const drawn = new Set(all(device).map(({ figure }) => figure.view.device));
      expect([...drawn]).toEqual([device.isPhone ? device.platform : 'browser']);
    }
  });

  test('stand there once each, by a name of their own, nothing marked', () => {
    for (const device of devices) {
      const names = all(device).map(({ name }) => name.text);
      expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
      const screens = all(device).map(({ figure, isBlurred }) => `${figure.view.screen} ${isBlurred}`);
      expect(screens.filter((screen, index) => screens.indexOf(screen) < index)).toEqual([]);
      expect(all(device).flatMap(({ figure }) => figure.view.marks)).toEqual([]);
    }
  });

  test('lead to every step that has a screen, but where the step after it shows the same', () => {
    const reached = new Set(
      devices.flatMap(all).flatMap(({ choices }) =>
        choices.flatMap(({ address, walk }) => {
          const [, guide = ''] = /\/articles\/([a-z-]+)\/#step-/.exec(address) ?? [];
          return walk === undefined ? [] : [`${guide} ${decodeProgress(walk, routes[guide]!).progress.step}`];
        }),
      ),
    );
    const steps = [...library.guides].flatMap(([guide, { graph }]) =>
      Object.entries(graph.steps).flatMap(([step, { acts }]) => (acts.length > 0 ? [`${guide} ${step}`] : [])),
    );
    expect(steps.length).toBeGreaterThan(40);
    expect(steps.filter((step) => !reached.has(step))).toEqual(['iphone-activate-qr banner']);
  });

  test('lead to the same step with and without a script, and to a place that can be reached', () => {
    for (const { address, walk } of devices.flatMap(all).flatMap(({ choices }) => choices)) {
      if (walk === undefined) continue;
      const [, guide = '', step] = /\/articles\/([a-z-]+)\/#step-(.+)$/.exec(address) ?? [];
      expect(decodeProgress(walk, routes[guide]!)).toEqual({ progress: expect.objectContaining({ step }) });
    }
  });
});

describe('a screen', () => {
  const devices = devicesIn('en');
  const titlesOf = (platform: string, name: string) => {
    const screen = all(devices.find((device) => device.platform === platform)!).find((each) => each.name.text === name);
    return screen!.choices.map(({ guide, title }) => [guide?.text, title.text]);
  };

  test('of several guides says which', () => {
    expect(placesOf(devices, 'android', 'The PIN screen')).toEqual([
      'articles/android-activate-qr/#step-pin step-pin~open',
      'articles/android-activate-code/#step-pin step-pin~open',
      'articles/android-add-user-qr/#step-pin step-pin~home',
      'articles/android-add-user-code/#step-pin step-pin~home',
    ]);
    expect(titlesOf('android', 'The PIN screen').slice(2)).toEqual([
      ['Add a User on Android by scanning the QR code', 'Enter your PIN and tap “ACTIVATE”'],
      ['Add a User on Android by typing the code', 'Enter your PIN and tap “ACTIVATE”'],
    ]);
  });

  test('of one guide leads there without asking', () => {
    expect(placesOf(devices, 'iphone', 'The request to use the camera')).toEqual([
      'articles/iphone-add-user-qr/#step-permission step-permission~home',
    ]);
    expect(titlesOf('iphone', 'The request to use the camera')).toEqual([[undefined, expect.any(String)]]);
  });

  test.each(['android', 'iphone'])('on which something is wrong leads to what helps (%s)', (platform) => {
    const { troubles } = devices.find((device) => device.platform === platform)!;
    const found = Object.fromEntries(
      troubles.map(({ name }) => [name.text, placesOf(devices, platform, name.text).join(', ')]),
    );
    expect(found).toEqual({
      'The error message': 'articles/activation-error/',
      'The view of the front camera': 'articles/front-camera/',
      'The Camera settings': 'articles/qr-not-read/',
      'A blurred camera view': 'articles/qr-not-read/#cause-out-of-focus',
      'The message that IBKR Mobile is not allowed to use the camera': 'diagnosis/qr-not-read/?seen=camera-denied',
    });
    expect(placesOf(devices, platform, 'The camera view with the QR code')).toContain('diagnosis/qr-not-read/');
  });
});

test('a site without a simulator has none', () => {
  const bare = { ...library, site: { ...library.site, simulator: 'none' as const } };
  expect(devicesIn('en', bare)).toEqual([]);
});
