import { describe, expect, test } from 'vitest';
import { cornerOf, figureOf, isSwitch, labelOf, type FigureAct } from '../../../machines/simulator/index.ts';
import { actFault, product } from '../../support/product.ts';

const act = (screen: string, rest: Partial<FigureAct> = {}): FigureAct => ({ on: 'phone', screen, ...rest });

/** An iPhone in its initial state. */
const scene: Parameters<typeof product.drawScreen>[2] = {
  ...{ platform: 'iphone', method: 'qr', task: 'add-user', values: {}, locked: false, inApp: false, installed: true },
  switches: {},
  hasNotice: false,
};

const phone = (screen: string, platform: 'android' | 'iphone' = 'android') =>
  product.drawScreen('phone', screen, { ...scene, platform });

describe('figureOf', () => {
  const marksOf = (...[own, before]: [FigureAct, FigureAct[]?]) =>
    figureOf(phone('pin'), own, before).marks.map(({ control, turn }) => `${control} ${turn}`);

  test('marks what is filled in, then what is tapped', () => {
    expect(marksOf(act('pin'))).toEqual([]);
    expect(marksOf(act('pin', { tap: 'activate' }))).toEqual(['activate 1']);
    expect(marksOf(act('pin', { enter: 'pin' }))).toEqual(['pin 1']);
    expect(marksOf(act('pin', { tap: 'activate', enter: 'pin' }))).toEqual(['pin 1', 'activate 2']);
  });

  test('counts on from what comes earlier in the step', () => {
    const before = [act('home', { tap: 'more' }), act('pin'), act('pin', { enter: 'pin', tap: 'back' })];
    expect(marksOf(act('pin', { enter: 'pin', tap: 'activate' }), before)).toEqual(['pin 4', 'activate 5']);
  });

  test.each<[string, string, boolean]>([
    ['login', 'services', true],
    ['login', 'log-in', false],
    ['error', 'dismiss', false],
    ['authenticate', 'generate', false],
    ['unlock', 'unlock', true],
    ['camera', 'switch-lens', true],
    ['pin', 'pin', true],
    ['pin', 'go-home', true],
  ])('marks nothing that is drawn as a blank: on %s, %s', (screen, tap, isMarked) => {
    const view = product.drawScreen('phone', screen, scene);
    expect(figureOf(view, act(screen, { tap })).marks).toEqual(isMarked ? [{ control: tap, turn: 1 }] : []);
  });
});

describe('actFault', () => {
  const world = { platform: 'iphone', method: 'qr', task: 'add-user' };

  test.each<[string, FigureAct]>([
    ['nothing', act('home')],
    ['a tap', act('home', { tap: 'more' })],
    ['a field and a tap', act('pin', { enter: 'pin', tap: 'activate' })],
    ['a dialog', act('camera-permission', { tap: 'ok' })],
    ['a camera in the app', act('camera', { tap: 'close' })],
    ['an app that is installed', act('launcher', { tap: 'ibkr-mobile' })],
    ['the bar at the bottom', act('home', { tap: 'go-home' })],
    ['the portal', { on: 'portal', screen: 'user-menu', tap: 'log-out' }],
  ])('has nothing against %s', (_, fine) => {
    expect(actFault(world, fine)).toBeUndefined();
  });

  test.each([
    [act('hom'), 'screen-unknown: There is no screen `hom` on the phone. Did you mean `home`?'],
    [
      { on: 'portal', screen: 'camera' } as const,
      'screen-unknown: There is no screen `camera` on the portal. Use one of `login`, `login-rejected`, `waiting`, `approval`, `login-qr`, `challenge`, `activation`, `home`, `user-menu`, `user-settings`, `secure-login`, `seamless`, ….',
    ],
    [act('toString'), /^screen-unknown: There is no screen `toString` on the phone\. /],
    [act('home', { tap: 'mor' }), 'control-unknown: Screen `home` has no control `mor`. Did you mean `more`?'],
    [
      act('pin', { enter: 'code', tap: 'activate' }),
      'control-unknown: Screen `pin` has no control `code`. Use one of `back`, `pin`, `activate`, `go-home`.',
    ],
    [
      act('pin', { enter: 'pin', tap: 'unlock' }),
      'control-unknown: Screen `pin` has no control `unlock`. Use one of `back`, `pin`, `activate`, `go-home`.',
    ],
    // Android's answer to the question of an iPhone.
    [
      act('camera-permission', { tap: 'allow' }),
      'control-unknown: Screen `camera-permission` has no control `allow`. Use one of `switch-lens`, `deny`, `ok`, `go-home`.',
    ],
  ])('%j: %s', (wrong, expected) => {
    const { code, message, hint } = actFault(world, wrong)!;
    if (typeof expected === 'string') expect(`${code}: ${message} ${hint}`).toBe(expected);
    else expect(`${code}: ${message} ${hint}`).toMatch(expected);
  });

  test('knows the phone of the world', () => {
    const allow = act('camera-permission', { tap: 'allow' });
    expect(actFault({ ...world, platform: 'android' }, allow)).toBeUndefined();
    expect(actFault({ ...world, platform: 'portal' }, allow)?.code).toBe('control-unknown');
  });
});

describe('cornerOf', () => {
  test.each([
    ['home', () => phone('home'), 'more', 'top-left'],
    ['home of an iPhone', () => phone('home', 'iphone'), 'more', 'bottom-right'],
    ['login', () => phone('login'), 'services', 'top-left'],
    ['login', () => phone('login'), 'log-in', undefined],
    ['more', () => phone('more'), 'back', 'top-left'],
    ['more', () => phone('more'), 'two-factor', undefined],
    ['the portal', () => product.drawScreen('portal', 'home', scene), 'user-menu', 'top-right'],
    ['the portal’s menu', () => product.drawScreen('portal', 'user-menu', scene), 'log-out', undefined],
    ['home', () => phone('home'), 'gone', undefined],
  ])('on %s', (_, view, control, corner) => {
    expect(cornerOf(view(), control)).toBe(corner);
  });

  test('of a tab that is not the last, or has no words, is none', () => {
    const view = phone('home', 'iphone');
    const tabs = (...all: ('blank' | { id: string })[]) => ({ ...view, parts: [{ kind: 'tabs', tabs: all } as const] });
    expect(cornerOf(tabs({ id: 'more' }, { id: 'last' }), 'more')).toBeUndefined();
    expect(cornerOf(tabs({ id: 'more' }, { id: 'last' }), 'last')).toBe('bottom-right');
    expect(cornerOf(tabs({ id: 'more' }, 'blank'), 'more')).toBeUndefined();
    expect(cornerOf(tabs(), 'more')).toBeUndefined();
  });
});

describe('isSwitch', () => {
  test('holds for what is on or off, and for nothing else', () => {
    const settings = phone('app-settings');
    const all = ['back', 'allow-camera', 'allow-notifications', 'go-home', 'gone'];
    expect(all.filter((control) => isSwitch(settings, control))).toEqual(['allow-camera', 'allow-notifications']);
  });
});

describe('labelOf', () => {
  test('is the key of a control’s words, or nothing', () => {
    const view = phone('login');
    expect(['services', 'log-in', 'gone'].map((control) => labelOf(view, control))).toEqual([
      'ibkr.services',
      undefined,
      undefined,
    ]);
  });
});
