import { describe, expect, test } from 'vitest';
import { symptomsByProblem, troublesOf } from '../../src/content/index.ts';
import { frozenLibrary } from '../support/frozen.ts';

const library = frozenLibrary();

describe('what can be wrong', () => {
  const troubles = troublesOf(library);

  test('has one id, its place in the diagnosis, what is visible, and its solution', () => {
    const told = troubles.map(({ id, diagnosed, seen, isBlurred, solution: { problem, part } }) =>
      [
        id,
        diagnosed?.symptom,
        diagnosed?.cause,
        seen?.on,
        seen?.screen,
        isBlurred ? 'blurred' : '',
        problem,
        part,
      ].join(' '),
    );
    expect(told.map((line) => line.replace(/ +/g, ' ').trim())).toEqual([
      'already-enrolled activation-error already-enrolled phone error activation-error already-enrolled',
      'code-used activation-error code-spent phone error activation-error code-used',
      'code-expired activation-error code-spent phone error activation-error code-used',
      'wrong-code activation-error wrong-code phone error activation-error',
      'opened-too-early activation-error opened-too-early phone error activation-error',
      'activation-error/other activation-error other activation-error',
      'out-of-focus qr-not-read out-of-focus phone camera blurred qr-not-read out-of-focus',
      'scan-off qr-not-read scan-off phone camera qr-not-read scan-off',
      'front-camera qr-not-read front-camera phone camera-front front-camera front-camera',
      'camera-denied qr-not-read camera-denied phone camera-denied qr-not-read',
      'qr-not-read/same-phone qr-not-read same-phone qr-not-read',
      'qr-not-read/other qr-not-read other qr-not-read',
      'notifications-off notification-missing not-allowed portal approval',
      'notification-missing/other notification-missing other',
      // Faults that no cause of this content has.
      'airplane-mode portal approval',
      'no-internet portal approval',
      'do-not-disturb portal approval',
      'notice-missed portal approval',
      'seamless-off portal approval',
      'login-mistyped portal login-rejected',
      'sms-lost phone sms-awaited',
    ]);
    expect(new Set(troubles.map(({ id }) => id)).size).toBe(troubles.length);
  });
});

test('a problem article tells of its own symptom, and of that whose trouble it solution', () => {
  expect(Object.fromEntries(symptomsByProblem(library))).toEqual({
    'activation-error': ['activation-error'],
    'qr-not-read': ['qr-not-read'],
    'front-camera': ['qr-not-read'],
  });
});
