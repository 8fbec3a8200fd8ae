import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/index.ts';
import { checkScreens } from '../../src/build/check/screens.ts';
import { frozenFiles } from '../support/frozen.ts';

const files = frozenFiles();
const graph = 'content/walkthroughs/android-add-user-qr.yaml';

/** The faults when one text of a file is replaced by another. */
function faults(file: string, from: string, to: string) {
  const text = files.get(file)!;
  expect(text).toContain(from);
  return checkScreens(readLibrary(new Map(files).set(file, text.replace(from, to))));
}

describe('checkScreens', () => {
  test('finds nothing in the shipped content', () => {
    expect(checkScreens(readLibrary(files))).toEqual([]);
  });

  test('names a screen that the phone does not have, with its line and the nearest one', () => {
    const line =
      files
        .get(graph)!
        .split('\n')
        .findIndex((each) => each.includes('screen: two-factor')) + 1;
    expect(faults(graph, 'screen: two-factor', 'screen: two-facter')).toMatchObject([
      { code: 'screen-unknown', file: graph, line, hint: 'Did you mean `two-factor`?' },
    ]);
  });

  test('names a control that the screen does not have', () => {
    expect(faults(graph, 'tap: qr-code', 'tap: qr-cod')).toMatchObject([
      {
        code: 'control-unknown',
        message: 'Screen `session-id` has no control `qr-cod`.',
        hint: 'Did you mean `qr-code`?',
      },
    ]);
  });

  test('names a wrong figure of a problem once, for all platforms', () => {
    const problem = 'content/articles/en/front-camera.mdx';
    expect(faults(problem, 'tap: switch-lens', 'tap: switch')).toMatchObject([
      { code: 'control-unknown', file: problem },
    ]);
  });

  test('suggests a misspelled label for the nearest missing one only', () => {
    const file = 'content/apps/ja.json';
    const words = JSON.parse(files.get(file)!) as Record<string, Record<string, string>>;
    const { activation, approval, ...others } = words['portal-screens']!;
    expect([activation, approval]).not.toContain(undefined);
    words['portal-screens'] = { ...others, activatio: 'x' };
    const found = checkScreens(readLibrary(new Map(files).set(file, JSON.stringify(words))));
    expect(
      found
        .filter(({ code }) => code === 'label-missing')
        .map(({ hint }) => hint)
        .sort(),
    ).toEqual(['Add it in every language.', 'Is it `portal-screens.activatio`? Rename that, in every language.']);
  });

  test('asks nothing of a site without a simulator', () => {
    expect(faults('content/site.yaml', 'simulator: content', 'simulator: none')).toEqual([]);
  });
});
