import { describe, expect, test } from 'vitest';
import { controlsOf, cornerOf, labelOf } from '../../../machines/simulator/index.ts';
import { screenIds } from '../../support/product.ts';
import { readFiles, readLibrary } from '../../../src/content/index.ts';
import { guideFact, labels as facts, LANGUAGES, type GuideId } from '../../facts/index.ts';
import { PHONE, PORTAL, type Controls } from './controls.ts';
import { figureView } from '../../support/screens-drawn.ts';

const { labels } = readLibrary(readFiles(process.cwd()));
const wordsOf = (language: string) => labels.get(language)!.words;

/** A screen as a guide shows it, without a mark. */
const drawn = (guide: string, on: 'phone' | 'portal', screen: string) =>
  figureView(guideFact(guide as GuideId), { on, screen });

const onPhones = Object.entries(PHONE).flatMap(([guide, screens]) =>
  Object.entries(screens).map(([screen, controls]) => ({ guide, on: 'phone' as const, screen, controls })),
);
const onPortal = Object.entries(PORTAL).map(([screen, controls]) => ({
  guide: 'message-delivery',
  on: 'portal' as const,
  screen,
  controls,
}));
const all = [...onPhones, ...onPortal];

/** The same as a table row has it, but from the screen itself. */
const found = (guide: string, on: 'phone' | 'portal', screen: string): Controls => controlsIn(drawn(guide, on, screen));

function controlsIn(view: ReturnType<typeof figureView>): Controls {
  return Object.fromEntries(
    controlsOf(view).map((control) => {
      const key = labelOf(view, control);
      return [control, key === undefined ? undefined : { ja: wordsOf('ja')[key]!, en: wordsOf('en')[key]! }];
    }),
  );
}

const bare = (controls: Controls) =>
  Object.entries(controls).map(([id, label]) => (label ? `${id}: ${label.ja} / ${label.en}` : id));

describe('the table', () => {
  test.each(Object.keys(PHONE))('has every screen of the phone of %s', (guide) => {
    expect(Object.keys(PHONE[guide]!).sort()).toEqual([...screenIds.phone].sort());
  });

  test('has every screen of the portal', () => {
    expect(Object.keys(PORTAL).sort()).toEqual([...screenIds.portal].sort());
  });
});

describe('the controls, from top to bottom, with their words', () => {
  test.each(all)('of $screen on the $on of $guide', ({ guide, on, screen, controls }) => {
    expect(bare(found(guide, on, screen))).toEqual(bare(controls));
  });
});

test.each(['android', 'iphone'] as const)('a login on %s can go on without a notification', (platform) => {
  const world = { platform, method: 'challenge', task: 'log-in' };
  const shown = (on: 'phone' | 'portal', screen: string) => controlsIn(figureView(world, { on, screen }));
  expect(shown('portal', 'approval')).toMatchObject({ 'log-in-qr': facts.LOG_IN_WITH_QR });
  expect(shown('phone', 'login')).toMatchObject({ key: facts.IB_KEY_AUTHENTICATION });
});

describe('the corners', () => {
  const corner = (guide: string, on: 'phone' | 'portal', screen: string, control: string) =>
    cornerOf(drawn(guide, on, screen), control);

  test.each([
    ['android-add-user-qr', 'top-left'],
    ['android-add-user-code', 'top-left'],
    ['iphone-add-user-qr', 'bottom-right'],
    ['iphone-add-user-code', 'bottom-right'],
  ])('More stands in %s at the %s', (guide, expected) => {
    expect(corner(guide, 'phone', 'home', 'more')).toBe(expected);
  });

  test.each(Object.keys(PHONE))('Services stands in %s at the top-left', (guide) => {
    expect(corner(guide, 'phone', 'login', 'services')).toBe('top-left');
  });

  test.each(Object.entries(PORTAL).flatMap(([screen, controls]) => ('user-menu' in controls ? screen : [])))(
    'the user menu of the portal’s %s stands at the top-right',
    (screen) => {
      expect(corner('message-delivery', 'portal', screen, 'user-menu')).toBe('top-right');
    },
  );

  test('nothing else stands in one, but the way back', () => {
    const others = all.flatMap(({ guide, on, screen, controls }) =>
      Object.keys(controls)
        .filter((control) => corner(guide, on, screen, control) !== undefined)
        .map((control) => `${on} ${control}`),
    );
    expect(new Set(others)).toEqual(
      new Set(['phone services', 'phone more', 'phone back', 'phone close', 'portal user-menu']),
    );
  });

  test('a control that is not on the screen has none', () => {
    expect(corner('android-add-user-qr', 'phone', 'home', 'services')).toBeUndefined();
  });
});

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = wordsOf(language);

  /** Every key of words that a screen asks for. */
  const keysOf = (guide: string, on: 'phone' | 'portal', screen: string): string[] => {
    const view = drawn(guide, on, screen);
    const json = JSON.stringify([view.parts, view.dialog]);
    return [...json.matchAll(/"(?:label|title|text)":"([a-z]+\.[^"]+)"/g)].map(([, key]) => key!);
  };

  test('hold every label, title and message of every screen', () => {
    const keys = new Set(all.flatMap(({ guide, on, screen }) => keysOf(guide, on, screen)));
    expect([...keys].filter((key) => !words[key])).toEqual([]);
    expect(keys).toContain('error.activation');
    expect(keys).toContain('ibkr.add-user');
    expect(keys).toContain('portal.message-preferences');
  });

  test('hold the name of every screen', () => {
    const names = [
      ...screenIds.phone.map((screen) => `screens.${screen}`),
      ...screenIds.portal.map((screen) => `portal-screens.${screen}`),
    ];
    expect(names.filter((key) => !words[key])).toEqual([]);
  });
});
