import { describe, expect, test } from 'vitest';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { checkRehearsal } from '../../src/build/check/performance.ts';
import { projectFolder } from '../support/sources.ts';

const files = readFiles(projectFolder);
const graph = 'content/walkthroughs/android-add-user-qr.yaml';
const activation = 'content/walkthroughs/iphone-activate-qr.yaml';
const remedies = 'content/remedies.yaml';

/** The faults when one text of a file is replaced by another, and the line where that text begins. */
function faults(file: string, from: string, to: string) {
  const text = files.get(file)!;
  expect(text).toContain(from);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  return { line, found: checkRehearsal(readLibrary(new Map(files).set(file, text.replace(from, to)))) };
}

describe('checkRehearsal', () => {
  test('finds nothing in the shipped content', () => {
    expect(checkRehearsal(readLibrary(files))).toEqual([]);
  });

  test('asks nothing of a site without a simulator', () => {
    const site = files.get('content/site.yaml')!.replace('simulator: content', 'simulator: none');
    const broken = files.get(graph)!.replace('screen: more, tap: two-factor', 'screen: more, tap: back');
    expect(checkRehearsal(readLibrary(new Map(files).set('content/site.yaml', site).set(graph, broken)))).toEqual([]);
  });
});

describe('a guide that does not work', () => {
  test('is told by file, line, step and what was expected: a wrong tap', () => {
    const { line, found } = faults(graph, 'screen: more, tap: two-factor', 'screen: more, tap: back');
    expect(found).toEqual([
      expect.objectContaining({
        code: 'screen-differs',
        file: graph,
        line: line + 1,
        message: 'At step `more` (1.b), act 3, the phone shows `home`, not `two-factor`.',
      }),
    ]);
  });

  test('is told where a step leads past another', () => {
    const { found } = faults(graph, 'next: qr-code', 'next: scan');
    expect(found).toMatchObject([
      { code: 'screen-differs', message: 'At step `scan` (6), act 1, the phone shows `session-id`, not `camera`.' },
    ]);
  });

  test('is told where a control is on no screen that is shown', () => {
    const { found } = faults(activation, 'screen: store, tap: get', 'screen: store, tap: open');
    expect(found[0]).toMatchObject({
      code: 'control-absent',
      message: 'At step `install` (6), act 1, the phone shows `store`, which has no `open`.',
    });
  });

  test('is told where the portal shows no code', () => {
    const { found } = faults(activation, '      - { on: portal, screen: login, tap: log-in }\n', '');
    expect(found[0]).toMatchObject({
      code: 'screen-differs',
      message: expect.stringContaining('the portal shows `login`'),
    });
  });

  test('is told where the camera has nothing to read', () => {
    const from =
      '      - { on: portal, screen: login, tap: log-in }\n      - { figure: "1", on: portal, screen: activation }\n';
    const { found } = faults(activation, from, '      - { figure: "1", on: portal, screen: login }\n');
    expect(found[0]).toMatchObject({
      code: 'code-not-read',
      message: 'At step `scan` (3), act 1, the phone shows `camera`, and the camera does not read the code.',
    });
  });

  test('is told where none of its ways is shown', () => {
    const { found } = faults(
      graph,
      'ways: { login: services, home: more }',
      'ways: { login: instructions, home: scan }',
    );
    expect(found).toMatchObject([
      {
        code: 'way-not-shown',
        message: expect.stringContaining('`login`, which matches none of the ways login, home'),
      },
      {
        code: 'way-not-shown',
        message: expect.stringContaining('`home`, which matches none of the ways login, home'),
      },
    ]);
  });

  test('is told where it goes round in circles', () => {
    const { found } = faults('content/walkthroughs/message-delivery.yaml', 'next: delivery', 'next: preferences');
    expect(found).toMatchObject([{ code: 'guide-endless', message: expect.stringContaining('the guide loops') }]);
  });

  test('is told where it ends before anything is done', () => {
    const { found } = faults(graph, '    acts: [{ figure: "12", on: phone, screen: success, tap: done }]\n', '');
    expect(found).toMatchObject([{ code: 'guide-without-success', file: graph }]);
  });

  test('is told where no practice goes by one of its ways', () => {
    const { found } = faults(
      graph,
      'ways: { login: services, home: more }',
      'ways: { login: services, home: more, other: pin }',
    );
    expect(found).toMatchObject([{ code: 'way-not-performed', message: 'No practice follows `open`, `pin`, `done`.' }]);
  });

  test('is told where the simulator has no such world', () => {
    const { line, found } = faults(graph, 'method: qr, task: add-user', 'method: qr, task: log-in');
    expect(found).toMatchObject([
      {
        code: 'world-not-practised',
        line,
        message: 'The simulator has no practice for `log-in` on `android` by `qr`, so these acts cannot be performed.',
      },
    ]);
  });
});

describe('a remedy that does not work', () => {
  test('is told where its fault shows otherwise', () => {
    const from = 'problem: front-camera\n  seen: { on: phone, screen: camera-front }';
    expect(faults(remedies, from, from.replace('camera-front }', 'error }')).found).toMatchObject([
      {
        code: 'fault-not-seen',
        message: 'With `front-camera`, the phone does not show `error`.',
        file: remedies,
      },
    ]);
  });

  test('is told where an act cannot be done', () => {
    const { line, found } = faults(remedies, 'screen: settings, tap: camera }', 'screen: settings, tap: get }');
    expect(found).toMatchObject([
      {
        code: 'remedy-blocked',
        line,
        message: 'With `scan-off`, act 3 of the remedy needs `get`, but the phone shows `settings`.',
      },
    ]);
  });

  test('is told where the guide cannot be taken up again', () => {
    const { found } = faults(remedies, 'screen: camera-settings, tap: scan-qr-codes }', 'screen: camera-settings }');
    expect(found).toMatchObject([
      {
        code: 'remedy-blocked',
        message: expect.stringMatching(/^With `scan-off`, step `scan` after the remedy needs `camera`/),
      },
    ]);
  });

  test('is told where it is said to end, and does not', () => {
    const { found } = faults(
      remedies,
      '- { on: phone, screen: camera-front, tap: switch-lens }',
      '- { on: phone, screen: camera-front, tap: switch-lens }\n  ends: true',
    );
    expect(found).toMatchObject([{ code: 'fault-not-mended' }]);
  });

  test('is told where the fault or the article does not exist', () => {
    expect(faults(remedies, 'scan-off:\n', 'scan-of:\n').found).toMatchObject([
      { code: 'fault-unknown', hint: 'Did you mean `scan-off`?' },
    ]);
    expect(faults(remedies, 'problem: front-camera', 'problem: front-lens').found).toMatchObject([
      { code: 'problem-unknown', message: expect.stringContaining('`front-lens`') },
    ]);
  });
});
