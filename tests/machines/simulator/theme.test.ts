import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MARK, themeSheet } from '../../../machines/simulator/simulator.parse.ts';
import { formatProblem, readLibrary } from '../../../src/content/index.ts';
import { gateWith } from '../../support/gate.ts';
import { simulatorProblems } from '../../support/simulator-files.ts';
import { projectFolder } from '../../support/sources.ts';

const light = {
  header: '#4a2d55',
  'header-2': '#2f1b37',
  'on-header': '#ffffff',
  background: '#f2eef3',
  card: '#ffffff',
  ink: '#1f1724',
  accent: '#7a3b8c',
  'on-accent': '#ffffff',
};
const dark = {
  header: '#3d2547',
  'header-2': '#24142a',
  'on-header': '#f4eef6',
  background: '#15101a',
  card: '#221a29',
  ink: '#f0e8f3',
  accent: '#d09be0',
  'on-accent': '#2a0f33',
};
type Theme = Record<string, unknown>;
/** The barrier with a theme; JSON is YAML, too. */
const withTheme = (theme: Theme) => gateWith(['product', 'goals:', `theme: ${JSON.stringify(theme)}\ngoals:`]);
const toldOf = (theme: Theme) => simulatorProblems(withTheme(theme)).map(formatProblem);

describe('the theme of a product', () => {
  test('may be purple with dense lists, or white with few corners', () => {
    expect(toldOf({ light, dark })).toEqual([]);
    expect(toldOf({ light, dark, round: 0, row: 2.7, title: 'start' })).toEqual([]);
    const white = { ...light, header: '#fbfbfa', 'header-2': '#e8e6df', 'on-header': '#1c2430' };
    expect(toldOf({ light: { ...white, tile: '#f4e9f7', soft: '#555555' }, dark })).toEqual([]);
  });

  test.each([
    [
      'a pale header',
      { header: '#c9a8d6' },
      /`on-header` \(#ffffff\) on `header` \(#c9a8d6\) has a contrast of 2\.\d\d\./,
      'darker `on-header`',
    ],
    ['a pale end of the header', { 'header-2': '#c9a8d6' }, /`on-header` .* on `header-2`/, 'theme-contrast'],
    [
      'gray text',
      { ink: '#8f8f8f' },
      /`ink` \(#8f8f8f\) on `background` \(#f2eef3\) has a contrast of 2\.\d\d\./,
      'darker `ink`: text needs 4.5.',
    ],
    ['a pale accent', { accent: '#b48ac2' }, /`accent` .* on `card`/, 'darker `accent`'],
    ['an accent near its tile', { tile: '#b48ac2' }, /`accent` .* on `tile`/, 'theme-contrast'],
    ['a dark label on the accent', { 'on-accent': '#000000' }, /`on-accent` .* on `accent`/, 'lighter `on-accent`'],
    ['dark keys', { key: '#333333' }, /`ink` .* on `key`/, 'lighter `ink`'],
    [
      'a header like the mark',
      { header: '#b3261e' },
      /The mark \(#bf3017 .*\) is lost on `header` \(#b3261e\)\./,
      'not a shade of red',
    ],
    ['a background like the mark', { background: '#c8402a', ink: '#000000' }, /is lost on `background`/, 'theme-mark'],
  ] as const)('is refused with %s', (_, change, message, hint) => {
    const told = toldOf({ light: { ...light, ...change }, dark }).join('\n');
    expect(told).toMatch(/^content\/simulator\/product\.yaml:\d+/);
    expect(told).toMatch(message);
    expect(told).toContain(hint);
    expect(readLibrary(withTheme({ light: { ...light, ...change }, dark })).simulator).toBeUndefined();
  });

  test('is checked in the dark, with the dark mark', () => {
    expect(toldOf({ light, dark: { ...dark, ink: '#776680' } })[0]).toMatch(/`ink` \(#776680\) on `background`/);
    expect(toldOf({ light, dark: { ...dark, header: '#e8805f', 'on-header': '#000000' } }).join()).toContain(
      'The mark (#ff8d6e with a line of #210d06) is lost on `header` (#e8805f).',
    );
  });

  test.each([
    [{ light }, '`theme.dark` is missing'],
    [{ light: { ...light, header: 'purple' }, dark }, 'Write a color in quotation marks'],
    [{ light: { ...light, shadow: '#000000' }, dark }, '`shadow` is not a known field'],
    [{ light, dark, row: 9 }, 'Write a number from 2.4 to 5.'],
    [{ light, dark, title: 'end' }, '`start`'],
  ] as const)('names its fields: %j', (theme, told) => {
    expect(toldOf(theme).join('\n')).toContain(told);
  });

  test('is written as properties of drawn screens, in light and dark', () => {
    const sheet = themeSheet({ light, dark, row: 2.7 });
    expect(sheet).toContain('.s.s{--app-header:#4a2d55;');
    expect(sheet).toContain('--app-row:2.7em;');
    expect(sheet.match(/--app-header:#3d2547/g)).toHaveLength(2);
    expect(sheet.split('{')).toHaveLength(sheet.split('}').length);
    expect(sheet).not.toMatch(/undefined|</);
  });
});

test('the mark that themes are checked against is the one on the pages', () => {
  const tokens = readFileSync(`${projectFolder}src/ui/styles/tokens.css`, 'utf8');
  const valuesOf = (name: string) =>
    [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map(([, value]) => value);
  expect(valuesOf('accent')).toEqual([MARK.light.ring, MARK.dark.ring, MARK.dark.ring]);
  expect(valuesOf('accent-ink').slice(0, 3)).toEqual([MARK.light.line, MARK.dark.line, MARK.dark.line]);
});
