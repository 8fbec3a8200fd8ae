import { describe, expect, test } from 'vitest';
import { decodeActions, encodeActions, MAX_SECONDS } from '../../../machines/simulator/index.ts';
import { product, replay, start, worlds } from '../../support/product.ts';
import { done, lineText, scenarioOf, withoutMoves } from '../../support/practice-world.ts';

const practice = (actions = '', text = {}) => done(start(scenarioOf(text)), actions);

describe('a new practice', () => {
  test.each(worlds)('of $task on $platform by $method stands at its first second, with nothing done', (world) => {
    const { view, actions, scenario } = practice('', world);
    expect(view.seconds).toBe(0);
    expect(actions).toEqual([]);
    expect(scenario).toEqual({ ...world, faults: [], seed: 0 });
    expect(view.scenario).toBe(scenario);
    const shown: Readonly<Record<string, string>> = {
      'add-user': 'launcher / activation',
      activate: 'launcher / login',
      'log-in': 'launcher / login',
      'message-delivery': 'nothing / login',
    };
    const expected = world.method === 'sms' ? 'launcher / login' : shown[world.task];
    expect(`${view.phone?.screen ?? 'nothing'} / ${view.portal.screen}`).toBe(expected);
  });
});

describe('perform', () => {
  test('does what is done, and keeps it', () => {
    const one = practice('tap phone ibkr-mobile');
    expect(one.view.phone?.screen).toBe('login');
    expect(one.actions).toEqual([{ kind: 'tap', on: 'phone', control: 'ibkr-mobile' }]);
  });

  test('lets time pass in seconds, and only then', () => {
    const one = practice('tap phone camera, move 30');
    expect(one.view.seconds).toBe(0);
    done(one, 'wait 7');
    expect(one.view.seconds).toBe(7);
  });

  test.each([
    ['wait 3, wait 4', 'w7'],
    ['wait 3, tap phone camera, wait 4', 'w3.p-camera.w4'],
    ['wait 3599, wait 1', 'w3600'],
    ['wait 3599, wait 2', 'w3599.w2'],
    ['wait 3600, wait 1, wait 2', 'w3600.w3'],
    ['move 20, move 30, move 40', 'm40'],
    ['move 20, wait 1, move 40', 'm20.w1.m40'],
    ['move 20, tap phone camera, move 40', 'm20.p-camera.m40'],
    ['tap phone camera, tap phone switch-lens, tap phone switch-lens', 'p-camera.p-switch-lens.p-switch-lens'],
  ])('keeps %s as %s, and comes to the same', (actions, kept) => {
    const one = practice(actions);
    expect(encodeActions(one.actions)).toBe(kept);
    expect(withoutMoves(replay(one.scenario, decodeActions(kept)!).practice.view)).toEqual(withoutMoves(one.view));
  });
});

describe('a practice lasts two hours', () => {
  const TWO_HOURS = 7200;

  test('in one piece or in many, and not a second longer', () => {
    expect(MAX_SECONDS).toBe(TWO_HOURS);
    const one = practice('wait 3600, tap phone camera, wait 3599');
    const before = JSON.stringify(one.view);
    expect(one.perform({ kind: 'wait', seconds: 2 })).toEqual({ code: 'time-over' });
    expect(JSON.stringify(one.view)).toBe(before);
    expect(one.perform({ kind: 'wait', seconds: 1 })).toBeUndefined();
    expect(one.view.seconds).toBe(TWO_HOURS);
    expect(one.perform({ kind: 'wait', seconds: 1 })).toEqual({ code: 'time-over' });
  });

  test('and can be gone on with by anything but time', () => {
    const one = practice('wait 3600, wait 3600');
    expect(one.perform({ kind: 'tap', on: 'phone', control: 'camera' })).toBeUndefined();
    expect(one.view.seconds).toBe(TWO_HOURS);
  });
});

describe('replay', () => {
  const scenario = () => scenarioOf();

  test('ends before the first action that cannot be done, and says so', () => {
    const { practice: one, problem } = replay(scenario(), decodeActions('p-camera.w2.p-more.p-switch-lens')!);
    expect(encodeActions(one.actions)).toBe('p-camera.w2');
    expect(problem?.code).toBe('control-absent');
  });

  test('has no problem where all can be done', () => {
    expect(replay(scenario(), decodeActions('p-camera.w2.p-switch-lens')!)).not.toHaveProperty('problem');
  });
});

describe('settledAfter', () => {
  test('is as long as the longest chain of waits but for sessions and approvals', () => {
    expect(product.settledAfter).toBe(15);
  });
});

describe('the time line', () => {
  test('has what is done between what is said, each with its second', () => {
    const one = practice('tap phone ibkr-mobile, wait 2, tap portal user-menu, tap portal log-out');
    expect(one.view.log.map(lineText)).toEqual([
      '-2 portal → server: login.requested',
      '-1 server → portal: login.offered',
      '0 action p-ibkr-mobile',
      '0 phone → app: app.opened',
      '2 action b-user-menu',
      '2 action b-log-out',
      '2 portal → server: logout.announced',
    ]);
  });
});
