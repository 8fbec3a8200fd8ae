import { describe, expect, test } from 'vitest';
import { type Practice, isSwitched } from '../../../machines/simulator/index.ts';
import { product, start } from '../../support/product.ts';
import type { PracticeAct, StepPractice, Symptom } from '../../../machines/diagnosis/index.ts';
import { outcomeShown, takeStep } from '../../../machines/rehearsal/diagnosis.ts';
import { followGuide, scenarioOf } from '../../../machines/rehearsal/index.ts';
import { reached } from '../../../machines/rehearsal/perform.ts';
import { knownLibrary } from '../../support/known-library.ts';

const guides = new Map([...knownLibrary().guides].map(([id, { graph }]) => [id, graph]));
const guide = guides.get('iphone-add-user-qr')!;

/** A practice that was followed until a fault struck, or to its end. */
function practiceWith(...faults: string[]): Practice {
  const practice = start(scenarioOf(product, guide, 0, faults)!);
  followGuide(guide, practice);
  return practice;
}

function shown(practice: Practice, when: StepPractice['when'], since = 0): string | undefined {
  return outcomeShown(practice, { acts: [], when }, since);
}

describe('outcomeShown', () => {
  test('tells a sharp picture from a blurred one, and neither where no camera runs', () => {
    const when = { sharp: { picture: 'sharp' }, blurred: { picture: 'blurred' }, none: 'otherwise' } as const;
    expect(shown(practiceWith('scan-off'), when)).toBe('sharp');
    expect(shown(practiceWith('out-of-focus'), when)).toBe('blurred');
    expect(shown(practiceWith('camera-denied'), when)).toBe('none');
  });

  test('looks at the screen of the device that is named', () => {
    const practice = practiceWith('front-camera');
    expect(shown(practice, { a: { on: 'phone', screen: 'camera-front' } })).toBe('a');
    expect(shown(practice, { a: { on: 'portal', screen: 'camera-front' } })).toBeUndefined();
    expect(shown(practice, { a: { on: 'portal', screen: 'activation' } })).toBe('a');
  });

  test.each([
    [{ platform: 'iphone' }, true],
    [{ platform: 'android' }, false],
    [{ method: 'qr', task: 'add-user' }, true],
    [{ method: 'qr', task: 'activate' }, false],
    [{ method: 'code' }, false],
    [{ on: 'phone', screen: 'camera-front', platform: 'android' }, false],
    [{ heard: 'login.offered' }, true],
    [{ heard: 'login.held' }, false],
    [{}, true],
  ] as const)('wants all of %j', (sign, holds) => {
    expect(shown(practiceWith('front-camera'), { yes: sign, no: 'otherwise' })).toBe(holds ? 'yes' : 'no');
  });

  test('counts a goal only since the step began', () => {
    const practice = practiceWith();
    const when = { yes: { goal: 'activated' }, no: 'otherwise' } as const;
    expect(shown(practice, when)).toBe('yes');
    expect(shown(practice, when, practice.view.log.length)).toBe('no');
    expect(shown(practice, { yes: { goal: 'saved' }, no: 'otherwise' })).toBe('no');
    expect([reached(practice, 0), reached(practice, practice.view.log.length)]).toEqual([true, false]);
  });

  test('takes the first in order, and `otherwise` only where none holds, wherever it stands', () => {
    const practice = practiceWith('front-camera');
    expect(shown(practice, { rest: 'otherwise', first: { method: 'qr' }, second: { task: 'add-user' } })).toBe('first');
    expect(shown(practice, { rest: 'otherwise', first: { method: 'code' } })).toBe('rest');
  });
});

/** A symptom of one action. */
function symptomWith(practice: StepPractice | undefined): Symptom {
  const outcomes = { well: { number: 1 }, couldnt: { number: 2, role: 'couldnt' as const } };
  return {
    id: 'test',
    number: 1,
    version: 1,
    references: [],
    model: { id: 'test', callCost: 1, causes: [], steps: [] },
    causes: {},
    steps: { it: { number: 1, source: 'assumed', outcomes } },
    ...(practice && { practice: { it: practice } }),
  };
}

describe('takeStep', () => {
  const take = (practice: Practice, acts: readonly PracticeAct[], more: Partial<StepPractice> = {}) =>
    takeStep(practice, symptomWith({ acts, when: { well: 'otherwise' }, ...more }), 'it', guide, guides.values());
  const settings: PracticeAct[] = [
    { on: 'phone', tap: 'go-home' },
    { on: 'phone', screen: 'launcher', tap: 'phone-settings' },
    { on: 'phone', screen: 'settings', tap: 'camera' },
    { on: 'phone', screen: 'camera-settings', tap: 'scan-qr-codes' },
  ];

  test.each([
    ['turns on a switch that is off', 'scan-off'],
    ['leaves a switch alone that is on', 'out-of-focus'],
  ] as const)('%s', (_, fault) => {
    const practice = practiceWith(fault);
    expect(take(practice, settings)).toEqual({ outcome: 'well' });
    expect(isSwitched(practice.view.phone!, 'scan-qr-codes', 'on')).toBe(true);
  });

  test('leaves out what does not come only where that is said', () => {
    const act: PracticeAct = { on: 'phone', screen: 'error', tap: 'dismiss' };
    expect(take(practiceWith('front-camera'), [{ ...act, optional: true }])).toEqual({ outcome: 'well' });
    expect(take(practiceWith('front-camera'), [act])).toEqual({
      mismatch: { kind: 'screen', act: 0, on: 'phone', expected: 'error', found: 'camera-front' },
    });
  });

  test('does not count a camera that reads nothing as a hindrance', () => {
    expect(take(practiceWith('scan-off'), [{ on: 'phone', focus: true }])).toEqual({ outcome: 'well' });
  });

  test('takes the guide up again, the same or the one by another method', () => {
    const when = { well: { goal: 'activated' } };
    const typed: PracticeAct[] = [{ on: 'phone', tap: 'close' }];
    expect(take(practiceWith('scan-off'), typed, { when, resume: 'code' })).toEqual({ outcome: 'well' });
    expect(take(practiceWith('scan-off'), typed, { when, resume: 'same' })).toEqual({ outcome: undefined });
    expect(take(practiceWith('scan-off'), settings, { when, resume: 'same' })).toEqual({ outcome: 'well' });
    expect(take(practiceWith('scan-off'), [], { when, resume: 'none' })).toMatchObject({
      mismatch: { expected: 'a guide by none', act: 0 },
    });
  });

  test('knows nothing of a step that means nothing here', () => {
    const practice = practiceWith('scan-off');
    expect(takeStep(practice, symptomWith(undefined), 'it', guide, [])).toEqual({ outcome: 'couldnt' });
    expect(take(practice, [], { when: {} })).toEqual({ outcome: 'couldnt' });
  });
});
