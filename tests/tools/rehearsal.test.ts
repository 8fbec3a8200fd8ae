import { describe, expect, test } from 'vitest';
import type { Problem } from '../../machines/problem.ts';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { checkRehearsal } from '../../src/build/check/performance.ts';
import { projectFolder } from '../support/sources.ts';

const files = readFiles(projectFolder);
const graph = 'content/walkthroughs/android-add-user-qr.yaml';
const activation = 'content/walkthroughs/iphone-activate-qr.yaml';
const remedies = 'content/remedies.yaml';
const WAYS = 'ways: { login: services, home: more }';
const LENS = '- { on: phone, screen: camera-front, tap: switch-lens }';
const SEEN = 'problem: front-camera\n  seen: { on: phone, screen: camera-front }';
const LOGIN = '      - { on: portal, screen: login, tap: log-in }\n';

/** Content where one text of a file is replaced by another, and the line where that text begins. */
function changed(file: string, from: string, to: string) {
  const text = files.get(file)!;
  expect(text).toContain(from);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  return { line, library: readLibrary(new Map(files).set(file, text.replace(from, to))) };
}

test('checkRehearsal finds nothing in the shipped content', () => {
  expect(checkRehearsal(readLibrary(files))).toEqual([]);
});

test('checkRehearsal asks nothing of a site without a simulator', () => {
  const site = files.get('content/site.yaml')!.replace('simulator: content', 'simulator: none');
  const broken = files.get(graph)!.replace('screen: more, tap: two-factor', 'screen: more, tap: back');
  expect(checkRehearsal(readLibrary(new Map(files).set('content/site.yaml', site).set(graph, broken)))).toEqual([]);
});

/** The line is counted from where the change begins. */
type Row = readonly [what: string, file: string, from: string, to: string, told: Partial<Problem>, line?: number];

describe('a guide that does not work is told by file, line, step and what was expected', () => {
  test.for<Row>([
    [
      'a wrong tap',
      graph,
      'screen: more, tap: two-factor',
      'screen: more, tap: back',
      { code: 'screen-differs', message: 'At step `more` (1.b), act 3, the phone shows `home`, not `two-factor`.' },
      1,
    ],
    [
      'a step that leads past another',
      graph,
      'next: qr-code',
      'next: scan',
      { code: 'screen-differs', message: 'At step `scan` (6), act 1, the phone shows `session-id`, not `camera`.' },
    ],
    [
      'a control on no screen that is shown',
      activation,
      'screen: store, tap: get',
      'screen: store, tap: open',
      {
        code: 'control-absent',
        message: 'At step `install` (6), act 1, the phone shows `store`, which has no `open`.',
      },
    ],
    ['a portal without a code', activation, LOGIN, '', { code: 'screen-differs' }],
    [
      'a camera with nothing to read',
      activation,
      `${LOGIN}      - { figure: "1", on: portal, screen: activation }\n`,
      '      - { figure: "1", on: portal, screen: login }\n',
      {
        code: 'code-not-read',
        message: 'At step `scan` (3), act 1, the phone shows `camera`, and the camera does not read the code.',
      },
    ],
    [
      'ways that are not shown',
      graph,
      WAYS,
      'ways: { login: instructions, home: scan }',
      {
        code: 'way-not-shown',
        message: expect.stringContaining('`login`, which matches none of the ways login, home') as string,
      },
    ],
    [
      'a circle',
      'content/walkthroughs/message-delivery.yaml',
      'next: delivery',
      'next: preferences',
      { code: 'guide-endless' },
    ],
    [
      'an end before anything is done',
      graph,
      '    acts: [{ figure: "12", on: phone, screen: success, tap: done }]\n',
      '',
      { code: 'guide-without-success' },
    ],
    [
      'a way that no practice goes',
      graph,
      WAYS,
      'ways: { login: services, home: more, other: pin }',
      { code: 'way-not-performed', message: 'No practice follows `open`, `pin`, `done`.' },
    ],
    [
      'a world that the simulator does not have',
      graph,
      'method: qr, task: add-user',
      'method: qr, task: log-in',
      {
        code: 'world-not-practised',
        message: 'The simulator has no practice for `log-in` on `android` by `qr`, so these acts cannot be performed.',
      },
      0,
    ],
    [
      'a fault that shows otherwise',
      remedies,
      SEEN,
      SEEN.replace('camera-front }', 'error }'),
      { code: 'fault-not-seen', message: 'With `front-camera`, the phone does not show `error`.' },
    ],
    [
      'an act of a remedy that cannot be done',
      remedies,
      'screen: settings, tap: camera }',
      'screen: settings, tap: get }',
      {
        code: 'remedy-blocked',
        message: 'With `scan-off`, act 3 of the remedy needs `get`, but the phone shows `settings`.',
      },
      0,
    ],
    [
      'a remedy after which the guide is not taken up again',
      remedies,
      'screen: camera-settings, tap: scan-qr-codes }',
      'screen: camera-settings }',
      {
        code: 'remedy-blocked',
        message: expect.stringMatching(/^With `scan-off`, step `scan` after the remedy needs `camera`/) as string,
      },
    ],
    ['a remedy that is said to end it', remedies, LENS, `${LENS}\n  ends: true`, { code: 'fault-not-mended' }],
    [
      'a fault that does not exist',
      remedies,
      'scan-off:\n',
      'scan-of:\n',
      { code: 'fault-unknown', hint: 'Did you mean `scan-off`?' },
    ],
    [
      'an article that does not exist',
      remedies,
      'problem: front-camera',
      'problem: front-lens',
      { code: 'problem-unknown', message: expect.stringContaining('`front-lens`') as string },
    ],
  ])('%s', ([, file, from, to, told, below]) => {
    const { line, library } = changed(file, from, to);
    expect(checkRehearsal(library)[0]).toMatchObject({
      ...{ file, ...told },
      ...(below !== undefined && { line: line + below }),
    });
  });
});
