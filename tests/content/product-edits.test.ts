import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { known } from '../../machines/known.ts';
import { rehearse, rehearseFault } from '../../machines/rehearsal/index.ts';
import { createProduct } from '../../machines/simulator/index.ts';
import { parseDefinition, type ProductFile } from '../../machines/simulator/simulator.parse.ts';
import { parseGraph } from '../../machines/walkthrough/walkthrough.parse.ts';
import { checkRehearsal } from '../../src/build/check/rehearsal.ts';
import { checkScreens } from '../../src/build/check/screens.ts';
import { readLibrary } from '../../src/content/index.ts';
import { frozenFiles } from '../support/frozen.ts';
import { lockFile, lockFiles } from '../support/lock.ts';

type Change = readonly [file: RegExp, was: string | RegExp, is: string];

const SCREENS = /simulator\/screens/;
const BEHAVIOUR = /simulator\/behaviour/;
const GUIDES = /walkthroughs\/(?:android|iphone)-add-user/;

/** What the check finds of screens and guides when texts of the content are replaced, each wherever it stands. */
function found(...changes: readonly Change[]): string[] {
  const files = [...frozenFiles()].map(([file, text]): [string, string] => [
    file,
    changes.reduce((all, [where, was, is]) => (where.test(file) ? all.replaceAll(was, is) : all), text),
  ]);
  const library = readLibrary(new Map(files));
  expect(library.problems).toEqual([]);
  return [...checkScreens(library), ...checkRehearsal(library)].map(({ code }) => code);
}

describe('a change of the product is a change of content', () => {
  const moved: readonly Change[] = [
    [SCREENS, '- rows: [blank, blank, { tap: two-factor, label: ibkr.two-factor }, blank, blank, blank]', '- text: 3'],
    [
      SCREENS,
      '    - rows: [blank, blank, blank, blank]\n',
      '    - rows: [blank, { tap: two-factor, label: ibkr.two-factor }, blank]\n',
    ],
    [BEHAVIOUR, 'tapped.two-factor: two-factor, tapped.back: home', 'tapped.back: home'],
    [BEHAVIOUR, 'on: { tapped.more: more }', 'on: { tapped.more: more, tapped.two-factor: two-factor }'],
  ];

  test('a menu item that is moved makes the guides wrong, and with them it is moved', () => {
    expect(found()).toEqual([]);
    expect(new Set(found(...moved))).toEqual(new Set(['control-unknown', 'control-absent']));
    const guides: readonly Change[] = [
      [GUIDES, / +- \{ figure: "\d+", on: phone, screen: home, tap: more \}\n/g, ''],
      [GUIDES, 'screen: more, tap: two-factor', 'screen: home, tap: two-factor'],
    ];
    expect(found(...moved, ...guides)).toEqual([]);
  });

  test('a screen that is renamed is asked for everywhere by its new name', () => {
    const renamed: readonly Change[] = [
      [SCREENS, '  two-factor:\n', '  second-factor:\n'],
      [BEHAVIOUR, 'shows: two-factor', 'shows: second-factor'],
    ];
    expect(new Set(found(...renamed))).toEqual(new Set(['label-missing', 'screen-unknown', 'screen-differs']));
    const names: readonly Change[] = [
      [GUIDES, 'screen: two-factor', 'screen: second-factor'],
      [/content\/apps\//, /("screens": \{[^}]*)"two-factor"/g, '$1"second-factor"'],
    ];
    expect(found(...renamed, ...names)).toEqual([]);
  });
});

/** The guide of the lock. */
const GUIDE = `
case: 101
version: 1
world: { platform: android, method: code, task: pair }
start: open
steps:
  open:
    n: 1
    acts:
      - { on: portal, screen: hub, tap: new-code }
      - { on: portal, screen: code }
      - { on: phone, screen: launcher, tap: lock-app }
    ways: { welcome: start, devices: add }
  start: { n: 2, acts: [{ on: phone, screen: welcome, tap: start }], next: add }
  add: { n: 3, acts: [{ on: phone, screen: devices, tap: add }], next: code }
  code: { n: 4, acts: [{ on: phone, screen: adding, enter: code, tap: pair }], next: done }
  done: { n: 5, acts: [{ on: phone, screen: success, tap: done }], end: true }
`;

/** A fault, in the two files, and what mends it: with a word for it and one for its reason in each language, ten lines. */
const FAULT: readonly (readonly [of: ProductFile, after: string, line: string])[] = [
  ['product', 'faults:\n', '  cloud-asleep: { source: assumed, begin: { cloud.lock: asleep } }\n'],
  [
    'behaviour',
    '        pair.wanted:\n',
    '          - { if: { lock: asleep }, do: [{ set: { lock: free } }, { tell: app.refused.code, with: { reason: asleep } }] }\n',
  ],
];
const REMEDY = `
seen: { on: phone, screen: failed }
acts: [{ on: phone, screen: failed, tap: dismiss }]
`;

function lockWith(...lines: typeof FAULT) {
  const textOf = (name: ProductFile): string =>
    lines.reduce(
      (text, [of, after, line]) => (of === name ? text.replace(after, after + line) : text),
      known(lockFiles.get(lockFile(name))),
    );
  const [product, behaviour, screens] = (['product', 'behaviour', 'screens'] as const).map(
    (name) => parse(textOf(name)) as unknown,
  );
  const result = parseDefinition({ product, behaviour, screens });
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return createProduct(result.definition);
}

describe('a guide of another product', () => {
  const read = parseGraph(parse(GUIDE));
  if (!('graph' in read)) throw new Error('The guide cannot be read.');
  const { graph } = read;

  test('is performed on each of its ways, from content alone', () => {
    const { performed, missed, undone } = rehearse(lockWith(), graph);
    expect(performed.map(({ followed, succeeded }) => [followed.ways.join(), succeeded])).toEqual([
      ['welcome', true],
      ['devices', true],
    ]);
    expect([missed, undone]).toEqual([[], []]);
  });

  test.each([0, 1])('has a fault more, with what mends it, by a few lines of content (%i)', (seed) => {
    const product = lockWith(...FAULT);
    const remedy = parse(REMEDY) as Parameters<typeof rehearseFault>[3];
    const mended = rehearseFault(product, graph, 'cloud-asleep', remedy, seed);
    expect(mended).toMatchObject({ seen: true, mismatch: undefined, succeeded: true });
    expect(mended?.struck).toMatchObject({ step: 'done', found: 'failed' });
    expect(rehearseFault(lockWith(), graph, 'cloud-asleep', remedy, seed)).toBeUndefined();
  });
});
