import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  controlsOf,
  decodeActions,
  SHARPEST_CM,
  valueFor,
  type PracticeView,
  type PracticeAction,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { faultsIn, product, readScenario, worlds } from '../../support/product.ts';
import { along, Course } from '../../../src/features/simulator/session.ts';
import { nextAct, type DeviceAct, type FaultRemedies, type NextTurn } from '../../../src/features/simulator/turns.ts';
import { times } from '../../support/coverage.ts';
import { shippedGraphs } from '../../support/graphs.ts';

const remedies = parse(readFileSync('content/remedies.yaml', 'utf8')) as FaultRemedies;

function actsOf({ task, platform, method }: Scenario): DeviceAct[] {
  const graph = Object.values(shippedGraphs()).find(
    ({ world }) => world.task === task && world.platform === platform && world.method === method,
  )!;
  return Object.values(graph.steps).flatMap(({ acts }) => acts.filter(({ way }) => way === undefined));
}

const next = (course: Course): NextTurn | undefined =>
  nextAct(course.practice.view, actsOf(course.practice.scenario), course.remedy, remedies);

/** The actions of somebody who follows the hints; a camera that can read does. */
function actionFor(turn: NextTurn, view: PracticeView): PracticeAction {
  const { code, camera } = view;
  if (turn.kind === 'move') return { kind: 'move', distance: SHARPEST_CM };
  if (turn.kind === 'wait')
    return code && camera?.reads && !camera.done ? { kind: 'read', string: code.string } : { kind: 'wait', seconds: 1 };
  const { kind, on, control } = turn;
  if (kind === 'tap') return { kind, on, control };
  return { kind, on, control, value: valueFor(view, on, control) };
}

/** Does what comes next until the practice has succeeded. @returns what was done, or where it got stuck */
function followed(course: Course): string[] {
  const done: string[] = [];
  while (course.practice.view.goal === undefined) {
    const { view } = course.practice;
    const turn = next(course);
    if (!turn || done.length > 80) return [done.join(' '), `stuck at ${view.phone?.screen}, ${view.portal.screen}`];
    const problem = course.perform(actionFor(turn, view));
    if (problem) return [...done, `${problem.code} at ${view.phone?.screen}`];
    if (turn.kind !== 'wait') done.push('control' in turn ? `${turn.on}:${turn.control}` : turn.kind);
  }
  return done;
}

/** A practice where no notification comes, of a User that is there already. */
const UNTOLD = { task: 'add-user', platform: 'android', method: 'qr', fault: 'already-enrolled,notifications-off' };

const practices = worlds.flatMap((world) => [0, 1].map((seed) => ({ ...world, seed })));

const NETWORK = new Set(['airplane-mode', 'internet', 'do-not-disturb']);

describe('what comes next', () => {
  test.each(practices)('leads to success: $task $platform $method $seed', ({ seed, ...world }) => {
    const { scenario } = readScenario({ ...world, seed: String(seed) });
    const done = followed(new Course(product, scenario, remedies));
    expect(done.join(' ')).not.toMatch(/ at /);
    expect(done.length).toBeLessThan(16);
  });

  test('is asked of who has gone another way, and at a portal that shows no code', () => {
    const at = (actions: string): NextTurn | undefined => {
      const { scenario } = readScenario({ task: 'add-user', platform: 'android', method: 'qr' });
      return next(along(product, scenario, decodeActions(actions)!, remedies).course);
    };
    expect(at('p-phone-settings')).toEqual({ kind: 'tap', on: 'phone', control: 'go-home' });
    const toCamera = 'p-ibkr-mobile.p-services.p-authenticate.p-add-user.p-session-id.p-qr-code.p-allow';
    expect(at(toCamera)).toEqual({ kind: 'wait', on: 'phone' });
    expect(at(`${toCamera}.b-user-menu.b-log-out`)).toEqual({ kind: 'tap', on: 'portal', control: 'log-in' });
    expect(at(`${toCamera}.p-switch-lens`)).toEqual({ kind: 'tap', on: 'phone', control: 'switch-lens' });
    expect(at(`${toCamera}.m60`)).toEqual({ kind: 'move', on: 'phone' });
    expect(at(`${toCamera}.m60.m25`)).toEqual({ kind: 'wait', on: 'phone' });
    // What is fixed another way is fixed.
    expect(at(`${toCamera}.p-switch-lens.p-go-home`)).toEqual({ kind: 'tap', on: 'phone', control: 'ibkr-mobile' });
  });

  test('is no switch that was set before anybody was led to it, and what lies over the phone is closed first', () => {
    const { scenario } = readScenario(UNTOLD);
    // All within the second where the portal still thinks.
    const set = 'b-user-menu.b-log-out.b-log-in.p-phone-settings.p-ibkr-mobile.p-allow-notifications';
    const at = (actions: string): [string | undefined, string] => {
      const { course } = along(product, scenario, decodeActions(`${set}.${actions}`)!, remedies);
      const turn = next(course)!;
      return [course.practice.view.phone?.screen, 'control' in turn ? turn.control : turn.kind];
    };
    expect(at('w2')).toEqual(['app-settings', 'notice']);
    // The notification is the one of the login that was given up.
    expect(at('w2.b-cancel.b-log-in.p-notice.w2')).toEqual(['login-lapsed', 'dismiss']);
  });

  test('is no notification of a login that was given up, as long as that shows', () => {
    const { scenario } = readScenario(UNTOLD);
    const given = 'b-user-menu.b-log-out.b-log-in.p-phone-settings.p-ibkr-mobile.p-allow-notifications.w2.b-cancel';
    const at = (actions: string): [string | undefined, string] => {
      const { course } = along(product, scenario, decodeActions(`${given}${actions}`)!, remedies);
      const turn = next(course)!;
      return [course.practice.view.phone?.notice?.id, `${turn.on} ${'control' in turn ? turn.control : turn.kind}`];
    };
    expect(at('')).toEqual(['notice', 'portal log-in']);
    expect(at('.b-log-in')).toEqual(['notice', 'portal wait']);
    expect(at('.w5.b-log-in.w5')).toEqual(['notice', 'phone notice']);
    // Nobody tapped it in time.
    expect(at('.b-log-in.w70')).toEqual([undefined, 'portal log-in']);
    expect(followed(along(product, scenario, decodeActions(given)!, remedies).course)).toEqual([
      'portal:log-in',
      'phone:notice',
    ]);
    expect(followed(new Course(product, scenario, remedies)).slice(-3)).toEqual([
      'portal:cancel',
      'portal:log-in',
      'phone:notice',
    ]);
  });

  test('is a login anew where the phone approved one that the portal has given up meanwhile', () => {
    const world = { task: 'add-user', platform: 'iphone', method: 'code', fault: 'already-enrolled' };
    const { scenario } = readScenario(world);
    const given = 'b-user-menu.b-log-out.b-log-in.w2.p-notice.b-cancel.w2';
    const { course } = along(product, scenario, decodeActions(given)!, remedies);
    const { phone, portal } = course.practice.view;
    expect([phone?.screen, portal.screen]).toEqual(['login-approved', 'login']);
    expect(followed(course)).toEqual(['portal:log-in', 'phone:notice']);
  });

  const faulty = practices.flatMap((practice) => {
    const faults = faultsIn(practice);
    const pairs = faults.flatMap((one, at) => faults.slice(at + 1).map((other) => `${one},${other}`));
    return [...faults, ...(practice.seed === 0 ? pairs : [])].map((fault) => ({ ...practice, fault }));
  });

  test.each(faulty)('leads past $fault: $task $platform $method $seed', ({ seed, fault, ...world }) => {
    const { scenario } = readScenario({ ...world, seed: String(seed), fault });
    const done = followed(new Course(product, scenario, remedies));
    expect(done.join(' ')).not.toMatch(/ at /);
    expect(done.length).toBeLessThan(fault.includes(',') ? 40 : 24);
    // Following the hints scans again after the installation, and logs in once.
    const strikes = fault !== 'opened-too-early' && fault !== 'notifications-off';
    if (strikes && remedies[fault]?.seen.screen === 'error') expect(done).toContain('phone:dismiss');
  });

  /** Follows the hints for a while, then taps at random. */
  const strayed = fc.record({
    practice: fc.constantFrom(...practices),
    faults: fc.array(fc.nat(20), { maxLength: 2 }),
    told: fc.nat(13),
    strays: fc.array(fc.record({ portal: fc.boolean(), control: fc.nat(30), waits: fc.nat(3) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });

  test('leads back whoever strays', () => {
    fc.assert(
      fc.property(strayed, ({ practice: { seed, ...world }, faults, told, strays }) => {
        const can = faultsIn(world);
        const chosen = new Set(faults.flatMap((at) => can[at % can.length] ?? []));
        // Without the app no notification comes, and no switch for it is there yet.
        if (world.task === 'activate')
          for (const fault of ['already-enrolled', 'notifications-off']) chosen.delete(fault);
        const { scenario } = readScenario({ ...world, seed: String(seed), fault: [...chosen].join() });
        const course = new Course(product, scenario, remedies);
        for (let at = 0; at < told && course.practice.view.goal === undefined; at += 1) {
          course.perform(actionFor(next(course)!, course.practice.view));
        }
        for (const { portal, control, waits } of strays) {
          const { phone, portal: browser } = course.practice.view;
          const on = portal || !phone ? 'portal' : 'phone';
          const controls = controlsOf(on === 'phone' && phone ? phone : browser);
          // Who switches off the network knows what to switch on again.
          const tapped = controls.filter((id) => !NETWORK.has(id))[control % controls.length];
          if (tapped !== undefined) course.perform({ kind: 'tap', on, control: tapped });
          if (waits > 0) course.perform({ kind: 'wait', seconds: waits });
        }
        expect(followed(course).join(' ')).not.toMatch(/ at /);
      }),
      { numRuns: times(300) },
    );
  });
});
