import { describe, expect, test } from 'vitest';
import type { ScreenPart, ScreenView } from '../../../machines/simulator/index.ts';
import { actCommands, permissionsAsked } from '../../../tools/flows/act-commands.ts';

const WORDS: Readonly<Record<string, string>> = { go: 'Go (now)', name: 'Your name', list: 'Colour', top: 'Settings' };

function screen(parts: readonly ScreenPart[], more: Partial<ScreenView> = {}): ScreenView {
  return { device: 'iphone', screen: 'a', parts, marks: [], ...more };
}

function commandsOf(
  act: { on?: 'phone' | 'portal'; tap?: string; enter?: string },
  view: ScreenView | undefined,
  { device = 'phone', permissions = {} }: { device?: 'phone' | 'portal'; permissions?: Record<string, string> } = {},
) {
  const label = (key: string) => WORDS[key] ?? `?${key}`;
  const context = { device, label, filling: (field: string) => `Fill in ${field}`, permissions };
  return actCommands({ on: 'phone', screen: 'a', ...act }, view, context);
}

const button = { kind: 'button', control: { id: 'go', label: 'go' } } as const;
const field = { kind: 'field', control: { id: 'full-name', label: 'name' } } as const;
const apps: ScreenPart = {
  kind: 'apps',
  apps: ['blank', { id: 'own', label: 'name', icon: 'app' }, { id: 'other', label: 'go', icon: 'camera' }],
};
const hidden = { hideKeyboard: { optional: true } };
const filled = { inputText: { text: '${MAESTRO_FULL_NAME}', label: 'Fill in Your name' } };

describe('an act becomes', () => {
  test.each([
    ['a tap on its label, which is no pattern', { tap: 'go' }, screen([button]), [{ tapOn: String.raw`Go \(now\)` }]],
    [
      'a field and a variable, since nothing secret stands in a file',
      { enter: 'full-name' },
      screen([field]),
      [{ tapOn: 'Your name' }, filled, hidden],
    ],
    [
      'both, the field first',
      { enter: 'full-name', tap: 'go' },
      screen([field, button]),
      [{ tapOn: 'Your name' }, filled, hidden, { tapOn: String.raw`Go \(now\)` }],
    ],
    [
      'a list and what is chosen from it',
      { enter: 'hue' },
      screen([{ kind: 'list', control: { id: 'hue', label: 'list' } }]),
      [{ tapOn: 'Colour' }, { tapOn: '${MAESTRO_HUE}' }],
    ],
    ['a look at the first words', {}, screen([{ kind: 'bar', title: 'top' }, button]), [{ assertVisible: 'Settings' }]],
    [
      'a look at what stands in front',
      {},
      screen([{ kind: 'bar', title: 'top' }], { dialog: { icon: 'warning', text: 'name', buttons: [] } }),
      [{ assertVisible: 'Your name' }],
    ],
    [
      'a look at a camera that has read something',
      {},
      screen([
        { kind: 'view', sees: 'code', locked: true },
        { kind: 'banner', control: { id: 'b', label: 'name' } },
      ]),
      [{ assertVisible: 'Your name' }],
    ],
    ['the start of the app', { tap: 'own' }, screen([apps]), ['launchApp']],
    [
      'another app, from the home screen',
      { tap: 'other' },
      screen([apps]),
      [{ pressKey: 'Home' }, { tapOn: String.raw`Go \(now\)` }],
    ],
    ['the bar of the phone', { tap: 'home' }, screen([], { home: { id: 'home' } }), [{ pressKey: 'Home' }]],
    [
      'the way back, where the phone has a key for it',
      { tap: 'back' },
      screen([{ kind: 'bar', start: { id: 'back', icon: 'back' } }], { device: 'android' }),
      ['back'],
    ],
  ])('%s', (_, act, view, commands) => {
    expect(commandsOf(act, view)?.commands).toEqual(commands);
  });

  test('no keyboard to hide in a browser', () => {
    const view = screen([field], { device: 'browser' });
    const done = commandsOf({ on: 'portal', enter: 'full-name' }, view, { device: 'portal' });
    expect(done?.commands).toEqual([{ tapOn: 'Your name' }, filled]);
  });

  test('a start that grants all but what the guide lets the app ask for', () => {
    expect(commandsOf({ tap: 'own' }, screen([apps]), { permissions: { camera: 'unset' } })?.commands).toEqual([
      { launchApp: { permissions: { all: 'allow', camera: 'unset' } } },
    ]);
  });

  test('names its variables, and what shows that its turn has come', () => {
    expect(commandsOf({ enter: 'full-name', tap: 'go' }, screen([field, button]))).toMatchObject({
      sign: 'Your name',
      variables: ['MAESTRO_FULL_NAME'],
    });
    expect(commandsOf({ tap: 'own' }, screen([apps]))?.sign).toBeUndefined();
    expect(commandsOf({ tap: 'other' }, screen([apps]))?.sign).toBeUndefined();
  });
});

describe('a person does', () => {
  const blank = { kind: 'button', control: { id: 'blank' } } as const;
  test.each([
    ['what is done on another device', { on: 'portal' as const, tap: 'go' }, screen([button])],
    ['what no screen is known of', { tap: 'go' }, undefined],
    ['a tap on a control without words', { tap: 'blank' }, screen([blank])],
    ['all of an act of which one half has no words', { enter: 'full-name', tap: 'blank' }, screen([field, blank])],
    ['what a field without words takes', { enter: 'f' }, screen([{ kind: 'field', control: { id: 'f' } }])],
    ['a look at a screen without words', {}, screen([{ kind: 'space' }])],
    [
      'the pointing of a camera, whatever words are around it',
      {},
      screen([
        { kind: 'bar', title: 'top' },
        { kind: 'view', sees: 'code', locked: false },
      ]),
    ],
    [
      'the unlocking of a phone',
      { tap: 'lock' },
      screen([{ kind: 'locks', control: { id: 'lock', label: 'go' }, icons: ['face'] }]),
    ],
    ['what a store asks', { tap: 'get' }, screen([{ kind: 'product', control: { id: 'get', label: 'go' } }])],
    ['the way back on an iPhone', { tap: 'back' }, screen([{ kind: 'bar', start: { id: 'back', icon: 'back' } }])],
  ])('%s', (_, act, view) => {
    expect(commandsOf(act, view)).toBeUndefined();
  });
});

test('what is asked on a screen of the guide is not granted before', () => {
  const asking = (icon: 'camera' | 'bell' | 'warning') => screen([], { dialog: { icon, buttons: [] } });
  expect(permissionsAsked([screen([]), undefined, asking('warning')])).toEqual({});
  expect(permissionsAsked([asking('bell'), asking('camera')])).toEqual({ camera: 'unset', notifications: 'unset' });
});
