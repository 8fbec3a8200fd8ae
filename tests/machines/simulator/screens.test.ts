import { describe, expect, test } from 'vitest';
import { controlsOf, labelOf, type Scenario, type Scene } from '../../../machines/simulator/index.ts';
import { product, screenIds } from '../../support/product.ts';
import { phoneMachine } from '../../../machines/simulator/phone.machine.ts';
import { machineOf } from '../../support/product-actor.ts';
import { phoneShows, portalShows, screenText } from '../../support/practice-screens.ts';
import { nodesOf } from '../../support/practice-suite.ts';
import { scenarioOf } from '../../support/practice-world.ts';
import { android, everyPhone, iphone, labels, portal, type ScreenRow } from './tables/screens.ts';

const phones = [
  ['android', [...everyPhone, ...android]],
  ['iphone', [...everyPhone, ...iphone]],
] as const;
const portals = [
  ['android', { platform: 'android' }],
  ['iphone', { task: 'activate' }],
  ['portal', { task: 'message-delivery' }],
] as const;

describe.each(phones)('an %s phone', (platform, rows) => {
  test.each(rows)('%s: %s', (where, shown) => {
    const [body, notice] = shown.split(' notice(');
    const arrow = body!.endsWith(' arrow');
    const over = [notice && `notice(${notice}`, arrow && 'arrow', 'home(go-home)'].filter(Boolean);
    const text = [platform, body!.replace(/ arrow$/, ''), ...over].join(' ');
    expect(screenText(phoneShows(where, scenarioOf({ platform }), platform))).toBe(text);
  });
});

describe.each(labels)('in the guide of %s, %s, %s', (platform, method, task, authenticate, done) => {
  const shows = (where: string) =>
    screenText(phoneShows(where, { ...scenarioOf(), method, task } as Scenario, platform as 'android' | 'iphone'));

  test(`Authenticate is ${authenticate}`, () => {
    expect(shows('app.using > services')).toBe(
      `${platform} services: bar(back/back|ibkr.services|) rows[_ authenticate:${authenticate} _ _ _] space home(go-home)`,
    );
    expect(shows('app.using > authenticate')).toBe(
      `${platform} authenticate: bar(back/back|${authenticate}|) rows[generate add-user:ibkr.add-user _] space home(go-home)`,
    );
  });

  test(`Done is ${done}`, () => {
    expect(shows('app.using > succeeded')).toBe(
      `${platform} success: space result(check)*2 space button(done:${done}) home(go-home)`,
    );
  });
});

describe.each(portals)('the portal beside %s', (_, text) => {
  test.each(portal)('%s: %s', (where, shown) => {
    expect(screenText(portalShows(where, scenarioOf(text)))).toBe(`browser ${shown}`);
  });
});

describe('the tables', () => {
  /** The innermost states of a machine in which it can rest. */
  const restsOf = (root: Parameters<typeof nodesOf>[0]) =>
    nodesOf(root)
      .filter(({ type, always }) => type === 'atomic' && !(always ?? []).some(({ guard }) => !guard))
      .map(({ path }) => path.join('.'));
  const words = (rows: readonly ScreenRow[], of: 'phone' | 'app') =>
    rows.map(([where]) => where.split(' > ')[of === 'phone' ? 0 : 1]?.split(' ')[0]);

  test('have every state of the app, of the phone and of the portal', () => {
    const rows = [...everyPhone, ...android, ...iphone];
    const missing = (all: readonly string[], named: readonly (string | undefined)[]) =>
      all.filter((state) => !named.includes(state));
    // An app that is closed is never in front; the two below stand in the table of labels.
    expect(missing(restsOf(machineOf('app').root), words(rows, 'app'))).toEqual(['closed', 'services', 'authenticate']);
    const fronts = restsOf(phoneMachine.root).filter((state) => state.startsWith('front.'));
    expect(
      missing(
        fronts.map((state) => state.slice('front.'.length)),
        words(rows, 'phone'),
      ),
    ).toEqual([]);
    expect(missing(restsOf(machineOf('portal').root), words(portal, 'phone'))).toEqual([]);
  });

  test('have every screen that a device can draw', () => {
    const shown = (rows: readonly ScreenRow[]) => rows.map(([, text]) => text.split(':')[0]!);
    const onPhones = [...shown([...everyPhone, ...android, ...iphone]), 'services', 'authenticate'];
    expect([...new Set(onPhones)].sort()).toEqual([...screenIds.phone].sort());
    expect([...new Set(shown(portal))].sort()).toEqual([...screenIds.portal].sort());
  });
});

describe('drawScreen', () => {
  const scene = (): Scene => ({
    ...scenarioOf(),
    platform: 'iphone',
    values: {},
    locked: false,
    inApp: false,
    installed: true,
    switches: {},
  });

  test('takes a switch that nothing is said of as the phone has it: scanning is on, nothing else is allowed', () => {
    const view = (screen: string) => screenText(product.drawScreen('phone', screen, scene()));
    expect(view('camera-settings')).toContain('scan-qr-codes:camera.scan-qr-codes+');
    expect(view('app-settings')).toContain('allow-camera/camera- allow-notifications/bell-');
  });

  test('has no screen that it does not know', () => {
    for (const on of ['phone', 'portal'] as const) {
      expect(() => product.drawScreen(on, 'cellar', scene())).toThrow(`The ${on} has no screen \`cellar\`.`);
    }
  });
});

describe('labelOf and controlsOf', () => {
  test('tell of the screen and of what stands over it, from top to bottom', () => {
    const view = phoneShows('app.askingNotices shown > asking-notices', scenarioOf(), 'iphone');
    expect(controlsOf(view)).toEqual(['deny', 'allow', 'notice', 'go-home']);
    expect(controlsOf(view).map((control) => labelOf(view, control))).toEqual([
      undefined,
      'iphone.allow-notifications',
      undefined,
      undefined,
    ]);
  });
});
