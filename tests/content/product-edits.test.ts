import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { assertDefined } from '../../machines/assert-defined.ts';
import { rehearseFault } from '../../machines/rehearsal/index.ts';
import type { Problem } from '../../machines/problem.ts';
import { checkRehearsal } from '../../src/build/check/performance.ts';
import { contentProblems } from '../../src/build/check/report.ts';
import { checkScreens } from '../../src/build/check/screens.ts';
import { checkLibrary, libraryOf, productOf } from '../../src/content/index.ts';
import { isWhole } from '../support/coverage.ts';
import { frozenContent } from '../support/frozen.ts';
import { writeProduct } from '../support/other-products.ts';
import { contentAt, type TemporaryContent } from '../support/temporary-content.ts';

let content: TemporaryContent | undefined;
afterEach(() => content?.remove());

/** Files in which lines are put after the one that is named; how many lines there are. */
function write(root: TemporaryContent, additions: readonly (readonly [file: string, after: string, lines: string])[]) {
  for (const [file, after, lines] of additions) root.edit(file, after, after + lines);
  return additions.reduce((count, [, , lines]) => count + lines.split('\n').length - 1, 0);
}

/** What is wrong with content, its guides and remedies performed; in the full run its diagnosis too. */
function problemsOf({ root }: TemporaryContent): readonly Problem[] {
  if (isWhole) return contentProblems(root);
  const library = libraryOf(root, true);
  const found = [...checkLibrary(library), ...checkScreens(library)];
  return found.length > 0 ? found : checkRehearsal(library);
}

const told = (root: TemporaryContent) => problemsOf(root).map(({ file, code }) => `${file} ${code}`);

describe('a fault of the lock', () => {
  const REMEDY = `
wrong-code:
  problem: cannot-pair
  source: assumed
  seen: { on: phone, screen: failed }
  acts: [{ on: phone, screen: failed, tap: dismiss }]`;

  function withFault(remedy: string): { lines: number; root: TemporaryContent } {
    const root = contentAt(mkdtempSync(join(tmpdir(), 'shirube-')));
    content = root;
    writeProduct('other-product', root.root);
    const lines = write(root, [
      ['content/simulator/product.yaml', 'faults:', '\n  wrong-code: { source: assumed, begin: { phone.slips: 1 } }'],
      ['content/remedies.yaml', '$schema=./.schemas/remedies.json', remedy],
      ['content/ui/en.json', '"fault": {', '\n"wrong-code": "The code is mistyped",'],
      ['content/ui/ja.json', '"fault": {', '\n"wrong-code": "コードを打ち間違える",'],
    ]);
    return { lines, root };
  }

  test('and its remedy are added in twelve lines of content, and performed', () => {
    const { lines, root } = withFault(REMEDY);
    expect(lines).toBeLessThanOrEqual(12);
    expect(contentProblems(root.root)).toEqual([]);
    const library = libraryOf(root.root);
    const product = assertDefined(productOf(library), 'The lock');
    const remedy = assertDefined(library.remedies['wrong-code'], 'The remedy');
    for (const { graph } of library.guides.values()) {
      for (const seed of product.seeds) {
        expect(rehearseFault(product, graph, 'wrong-code', remedy, seed)).toMatchObject({
          seen: true,
          succeeded: true,
        });
      }
    }
  });

  test('is not mended by what does not mend it', () => {
    const { root } = withFault(REMEDY.replace('tap: dismiss', 'tap: back'));
    expect(told(root)).toEqual(['content/remedies.yaml remedy-blocked']);
  });
});

describe('the product that ships', () => {
  const SCREENS = 'content/simulator/screens.yaml';
  const BEHAVIOUR = 'content/simulator/behaviour.yaml';
  const USER_ROW = '{ tap: add-user, label: ibkr.add-user }';

  test('has a menu item elsewhere in its menu, and the guides go on as they were', () => {
    content = frozenContent();
    content.edit(SCREENS, `rows: [blank, ${USER_ROW}, blank]`, `rows: [${USER_ROW}, blank, blank]`);
    expect(told(content)).toEqual([]);
  });

  test('has a menu item in another menu: the guides that still look for it are told, and go on when they follow', () => {
    content = frozenContent();
    // “Add User” goes from the menu of two-factor authentication to the menu before it.
    content.edit(SCREENS, 'label: ibkr.two-factor }, blank, blank, blank]', `label: ibkr.two-factor }, ${USER_ROW}]`);
    content.edit(SCREENS, `rows: [blank, ${USER_ROW}, blank]`, 'rows: [blank, { tap: set-up, idle: true }, blank]');
    content.edit(
      BEHAVIOUR,
      'tapped.two-factor: two-factor,',
      'tapped.two-factor: two-factor, tapped.add-user: adding-user,',
    );
    content.edit(BEHAVIOUR, 'on: { tapped.add-user: adding-user, tapped.back: more }', 'on: { tapped.back: more }');
    for (const language of ['en', 'ja'])
      content.edit(`content/apps/${language}.json`, '"back":', '"set-up": "…", "back":');
    const guides = ['android-add-user-code', 'android-add-user-qr'];
    expect([...new Set(told(content))].sort()).toEqual(
      guides.map((guide) => `content/walkthroughs/${guide}.yaml control-unknown`),
    );
    for (const guide of guides) {
      const file = `content/walkthroughs/${guide}.yaml`;
      const figure = /\{ figure: "[^"]+", on: phone, screen: two-factor, tap: add-user \}/.exec(
        content.read(file),
      )?.[0];
      content.edit(
        file,
        assertDefined(figure, file),
        assertDefined(figure, file).replace('screen: two-factor', 'screen: more'),
      );
      const two = /\{ figure: "[^"]+", on: phone, screen: more, tap: two-factor \}/.exec(content.read(file))?.[0];
      content.edit(file, assertDefined(two, file), assertDefined(two, file).replace(', tap: two-factor', ''));
    }
    expect(told(content)).toEqual([]);
  });

  test('has a screen of another name: who still calls it as before is told, and all fits when they follow', () => {
    content = frozenContent();
    content.edit(SCREENS, '\n  session-id:', '\n  typed-code:');
    expect(told(content)[0]).toMatch(/^content\/simulator\/behaviour\.yaml screen-unknown/);
    content.edit(BEHAVIOUR, 'shows: session-id', 'shows: typed-code');
    expect(new Set(told(content))).toContain('content/walkthroughs/android-add-user-code.yaml screen-unknown');
    for (const guide of ['android-add-user-code', 'android-add-user-qr']) {
      const file = `content/walkthroughs/${guide}.yaml`;
      content.edit(file, 'screen: session-id', 'screen: typed-code');
    }
    for (const language of ['en', 'ja']) {
      const screens = /"screens": \{[^}]*?"session-id"/.exec(content.read(`content/apps/${language}.json`))?.[0];
      const was = assertDefined(screens, 'Names of screens');
      content.edit(`content/apps/${language}.json`, was, was.replace('"session-id"', '"typed-code"'));
    }
    expect(told(content)).toEqual([]);
  });

  test('has another fault, with its remedy', () => {
    content = frozenContent();
    const lines = write(content, [
      [
        'content/simulator/product.yaml',
        '\nfaults:',
        '\n  held-too-far: { source: assumed, in: { method: qr }, begin: { phone.distance: 40 } }',
      ],
      [
        'content/remedies.yaml',
        '\n    - { on: phone, screen: camera-front, tap: switch-lens }',
        '\nheld-too-far:\n  problem: qr-not-read\n  source: assumed\n  seen: { on: phone, screen: camera }\n  acts: [{ on: phone, screen: camera, focus: true }]',
      ],
      ['content/ui/en.json', '"fault": {', '\n"held-too-far": "The phone is held too far away",'],
      ['content/ui/ja.json', '"fault": {', '\n"held-too-far": "スマートフォンが遠すぎる",'],
    ]);
    expect(lines).toBeLessThanOrEqual(12);
    expect(told(content)).toEqual([]);
  });
});
