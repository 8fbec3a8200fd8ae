import { describe, expect, test } from 'vitest';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { createProduct } from '../../../machines/simulator/index.ts';
import { productWords } from '../../../machines/simulator/simulator.parse.ts';
import { readLibrary } from '../../../src/content/index.ts';
import { gateWith, type GateEdit } from '../../support/gate.ts';
import { simulatorProblems } from '../../support/simulator-files.ts';

/** A practice at the portal of the barrier, its description edited. */
function begun(...edits: readonly GateEdit[]) {
  const product = createProduct(assertDefined(readLibrary(gateWith(...edits)).simulator, 'The edited barrier'));
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

/** What is told of the barrier, its description edited. */
const told = (...edits: readonly GateEdit[]) => simulatorProblems(gateWith(...edits)).map(({ code }) => code);

const CLOSED = 'closed: { on: { app.opened: home } }';
const LINKED = 'app.linked: { do: { set: { ticket: $string } }, to: opening }';
const ASKED = 'approval.opened: { do: { set: { leave: $approval } }, to: leaving }';
const DISMISSED = 'tapped.dismiss: home';

describe('an app that has not been opened yet', () => {
  test.each<[string, ...GateEdit[]]>([
    [
      'may stay when it is opened',
      ['behaviour', CLOSED, 'closed: { on: { app.opened: { if: { tip: 1 }, to: home } } }'],
    ],
    ['stays when it is opened', ['behaviour', CLOSED, 'closed: { on: { app.opened: { do: { note: awake } } } }']],
    [
      'may stay by one of several',
      ['behaviour', CLOSED, 'closed: { on: { app.opened: [{ if: { tip: 1 }, do: { note: awake } }, home] } }'],
    ],
    [
      'stays by its own, whatever the actor does',
      ['behaviour', CLOSED, 'closed: { on: { app.opened: home, app.linked: { do: { note: awake } } } }'],
    ],
    ['may stay when a link opens it', ['behaviour', LINKED, LINKED.replace('{ do', '{ if: { tip: 1 }, do')]],
    ['does not hear what is asked of its owner', ['behaviour', ASKED, '']],
    ['is come to again', ['behaviour', DISMISSED, 'tapped.dismiss: closed']],
  ])('is told to show nothing where it %s', (_, ...edits) => {
    expect(told(...edits)).toContain('screen-missing');
  });

  test.each<[string, ...GateEdit[]]>([
    [
      'its own goes before what the actor does',
      ['behaviour', LINKED, `app.opened: { do: { note: again } }\n    ${LINKED}`],
    ],
    ['no link opens it', ['behaviour', LINKED, '']],
  ])('need not be seen where %s', (_, ...edits) => {
    expect(told(...edits)).toEqual([]);
  });
});

describe('a wait', () => {
  const FAILED = 'after: { answer: failed }\n      on: { leave.done';

  test.each([
    ['leads nowhere', 'after: { answer: { do: { set: { typed: late } } } }'],
    ['begins it anew', 'after: { answer: leaving }'],
  ])('is told to have no end where its time %s', (_, after) => {
    expect(told(['behaviour', FAILED, FAILED.replace('after: { answer: failed }', after)])).toEqual(['wait-endless']);
  });
});

test('a reason that is passed on needs no word of its own', () => {
  const passed = gateWith(['behaviour', 'reason: unknown', 'reason: $car']);
  const words = productWords(assertDefined(readLibrary(passed).simulator, 'The edited barrier'));
  expect(words.filter((word) => word.startsWith('reason.'))).toEqual(['reason.over']);
});

describe('how long a practice goes on by itself', () => {
  const settled = (...edits: readonly GateEdit[]) =>
    createProduct(assertDefined(readLibrary(gateWith(...edits)).simulator, 'The edited barrier')).settledAfter;
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
