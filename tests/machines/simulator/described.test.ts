import { describe, expect, test } from 'vitest';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { Product, ProductFault } from '../../../machines/simulator/index.ts';
import { productWords } from '../../../machines/simulator/vocabulary.ts';
import { readLibrary } from '../../../src/content/index.ts';
import { gateWith, type GateEdit } from '../../support/gate.ts';
import { simulatorProblems } from '../../support/simulator-files.ts';

/** A practice at the portal of the barrier, its description edited. */
function begun(...edits: readonly GateEdit[]) {
  const product = new Product(assertDefined(readLibrary(gateWith(...edits)).simulator, 'The edited barrier'));
  return product.start(product.readScenario({ task: 'exit', method: 'scan', platform: 'iphone' }).scenario);
}

test('a state that leads to itself is entered again: what is done on the way in, and its time', () => {
  const practice = begun(
    ['behaviour', 'entry: { tell: barrier.leave.wanted }', 'entry: [{ tell: barrier.leave.wanted }, { note: asked }]'],
    ['behaviour', 'on: { car.left: {', 'on: { tapped.again: leaving, car.left: {'],
    ['screens', 'lines: 1 } }]\n  ticket:', 'lines: 1 } }, { button: { tap: again, label: gate.leave } }]\n  ticket:'],
  );
  practice.perform({ kind: 'tap', on: 'portal', control: 'leave' });
  practice.perform({ kind: 'wait', seconds: 10 });
  practice.perform({ kind: 'tap', on: 'portal', control: 'again' });
  practice.perform({ kind: 'wait', seconds: 10 });
  expect(practice.view.portal.screen).toBe('wait');
  expect(practice.view.log.filter((entry) => entry.kind === 'note' && entry.note === 'asked')).toHaveLength(2);
  practice.perform({ kind: 'wait', seconds: 5 });
  expect(practice.view.portal.screen).toBe('lane');
});

describe('running a product', () => {
  /** The error after tapping some controls of the phone. */
  function told(controls: readonly string[], ...edits: readonly GateEdit[]): string | undefined {
    expect(simulatorProblems(gateWith(...edits))).toEqual([]);
    try {
      const practice = begun(...edits);
      for (const control of controls) practice.perform({ kind: 'tap', on: 'phone', control });
      return practice.view.phone?.screen;
    } catch (error) {
      return error instanceof ProductFault ? `${error.problem.code}: ${error.message}` : String(error);
    }
  }

  test('ends states that lead to one another at once', () => {
    const starting = 'starting: { choose: [{ if: { at: entry }, to: lane.printing }, lane] }';
    expect(told(['gate-app'])).toBe('home');
    expect(told([], ['behaviour', starting, 'starting: { choose: again }\n    again: { choose: starting }'])).toBe(
      'loop-endless: `portal` changes its state immediately, in an endless loop.',
    );
    expect(
      told(
        ['gate-app', 'scan'],
        ['behaviour', 'blocked: {', 'around: { choose: asking }\n    blocked: {'],
        [
          'behaviour',
          'shows: camera\n      entry: { tell: phone.camera.requested }',
          'shows: camera\n      choose: around\n      entry: { tell: phone.camera.requested }',
        ],
      ),
    ).toMatch(/^loop-endless: `app` changes its state immediately, in an endless loop\.$/);
  });

  test('ends messages of the app and the phone that cause one another', () => {
    expect(
      told(
        ['gate-app', 'allow'],
        ['behaviour', 'approval.opened: {', 'notices.decided: home\n    approval.opened: {'],
        ['behaviour', 'home: { shows: home,', 'home: { entry: { tell: phone.notices.requested }, shows: home,'],
      ),
    ).toMatch(/^loop-endless: `notices\.(requested|decided)` causes itself immediately, in an endless loop\.$/);
  });

  test('tells a state without a screen', () => {
    const edit: GateEdit = ['behaviour', 'blocked: { shows: camera-denied, ', 'blocked: { '];
    expect(told(['gate-app', 'scan', 'deny'], edit)).toBe(
      'screen-missing: `app` shows no screen in the state `blocked`.',
    );
  });
});

test('a reason that is passed on needs no word of its own', () => {
  const passed = gateWith(['behaviour', 'reason: unknown', 'reason: $car']);
  const words = productWords(assertDefined(readLibrary(passed).simulator, 'The edited barrier'));
  expect(words.filter((word) => word.startsWith('reason.'))).toEqual(['reason.over']);
});

describe('how long a practice goes on by itself', () => {
  const settled = (...edits: readonly GateEdit[]) =>
    new Product(assertDefined(readLibrary(gateWith(...edits)).simulator, 'The edited barrier')).settledAfter;
  const LEAVE = 'after: { answer: failed }\n      on: { leave.done: done';
  const timed = LEAVE.replace('answer', 'life');

  test.each<[string, number, ...GateEdit[]]>([
    ['an answer', 10],
    ['a pause that is longer', 14, ['product', 'pause: 1', 'pause: 9']],
    ['a time of its own that is longer', 35, ['behaviour', LEAVE, timed]],
    [
      'no time that one may cut short',
      10,
      ['behaviour', LEAVE, timed.replace('{ leave', '{ tapped.done: home, leave')],
      ['screens', 'wait: [bar,', 'wait: [bar, { button: { tap: done } },'],
    ],
    [
      'no time of a session',
      10,
      ['behaviour', '      begins: free', '      after: { life: lane }\n      begins: free'],
    ],
  ])('is as long as %s', (_, seconds, ...edits) => {
    expect(settled(...edits)).toBe(seconds);
  });
});
