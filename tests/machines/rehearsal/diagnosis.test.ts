import { describe, expect, test } from 'vitest';
import { faults, product } from '../../support/product.ts';
import { diagnosisCases, performDiagnosis, runIssues } from '../../../machines/rehearsal/index.ts';
import { diagnosisWorldOf } from '../../../src/build/check/performance.ts';
import { libraryOf } from '../../../src/content/index.ts';
import { knownLibrary } from '../../support/known-library.ts';

const world = diagnosisWorldOf(product, libraryOf(process.cwd()));
const known = diagnosisCases(diagnosisWorldOf(product, knownLibrary()));
const isKnown = (fault: string | undefined) => known.some(({ faults }) => faults[0] === fault);
/** All of the guides of the facts, and those of faults that none of these can have. */
const cases = [...known, ...diagnosisCases(world).filter((each) => !isKnown(each.faults[0]))];

describe('the diagnosis, on the simulator', () => {
  test.each(
    cases.map((each) => ({
      ...each,
      with: each.faults.join(' and '),
      come: each.fromGuide ? 'from the guide' : 'from the error',
    })),
  )('mends $with as $symptom, $cause, in $guide ($seed), come $come', ({ with: _, come: __, ...each }) => {
    const run = performDiagnosis(world, each);
    expect(runIssues(each, run)).toEqual([]);
    expect(run.end).toEqual({ kind: 'solved' });
    const steps = run.moves.map(({ symptom, step }) => `${symptom} ${step}`);
    expect(new Set(steps).size).toBe(steps.length);
  });

  test('knows every fault of the simulator', () => {
    expect(new Set(cases.flatMap((each) => each.faults))).toEqual(new Set(faults));
  });

  test('meets every fault in every guide that can have it, and missing notifications beside each', () => {
    const met = (fault: string, also?: string) =>
      new Set(
        cases
          .filter((each) => each.faults[0] === fault && each.faults[1] === also)
          .map(({ guide, fromGuide, seed }) => `${guide} ${fromGuide} ${seed}`),
      ).size;
    const [scanning, adding, typing, all] = [4 * 4, 2 * 4, 4 * 4, 8 * 4];
    expect(Object.fromEntries(faults.map((fault) => [fault, met(fault)]))).toEqual({
      'already-enrolled': all,
      'code-used': all,
      'code-expired': all,
      'scan-off': scanning,
      'front-camera': scanning,
      'out-of-focus': scanning,
      'camera-denied': adding,
      'wrong-code': typing,
      'opened-too-early': 4,
      'notifications-off': all,
      'airplane-mode': 4 * 4,
      'no-internet': 4 * 4,
      'do-not-disturb': 4 * 4,
      'notice-missed': 4 * 4,
      'seamless-off': 2 * 2,
      'sms-lost': 2 * (12 + 8),
      'login-mistyped': 2 * 2,
    });
    expect(met('already-enrolled', 'notifications-off')).toBe(all);
    expect(met('already-enrolled', 'airplane-mode')).toBe(4 * 4);
  });
});

describe('“already enrolled, nothing more to do”', () => {
  const moves = (fromGuide: boolean, guide: string) => {
    const found = cases.find(
      (each) => each.faults.join() === 'already-enrolled' && each.guide === guide && each.fromGuide === fromGuide,
    )!;
    return performDiagnosis(world, found).moves.map(({ step }) => step);
  };

  test('takes one step for who scans in a guide, two for who types or activates', () => {
    expect(moves(true, 'android-add-user-qr')).toEqual(['log-in-again']);
    expect(moves(true, 'iphone-add-user-qr')).toEqual(['log-in-again']);
    expect(moves(true, 'android-add-user-code')).toEqual(['retype', 'log-in-again']);
    expect(moves(true, 'iphone-add-user-code')).toEqual(['retype', 'log-in-again']);
    expect(moves(true, 'iphone-activate-qr')).toEqual(['opened-early', 'log-in-again']);
  });

  test.each([...knownLibrary().guides.keys()].filter((guide) => guide !== 'message-delivery'))(
    'takes three steps at most for who comes from the error: %s',
    (guide) => {
      expect(moves(false, guide).length).toBeLessThanOrEqual(3);
    },
  );

  test('goes on to the notifications where none arrives', () => {
    const found = cases.find(
      (each) => each.faults.join() === 'already-enrolled,notifications-off' && each.guide === 'iphone-activate-qr',
    )!;
    expect(performDiagnosis(world, found).moves.map(({ symptom, step, outcome }) => [symptom, step, outcome])).toEqual([
      ['activation-error', 'opened-early', 'not-early'],
      ['activation-error', 'log-in-again', 'waiting'],
      ['notification-missing', 'look-in-list', 'nothing'],
      ['notification-missing', 'which-phone', 'this-one'],
      ['notification-missing', 'allow-notifications', 'arrived'],
    ]);
  });
});
