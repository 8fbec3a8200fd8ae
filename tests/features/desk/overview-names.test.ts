import { describe, expect, test } from 'vitest';
import { namesFrom } from '../../../src/features/desk/overview/names.ts';
import { shippedWorld, shippedWords } from '../../support/agent-words.ts';

/** Says the key, and what stands in its places. */
const t = (key: string, values: object = {}) => [key.replace('overview.key.', ''), ...Object.values(values)].join('|');
const names = namesFrom({ words: { t, desk: shippedWords('en') }, data: shippedWorld() } as never);

describe('what calls tell is called', () => {
  test('as the site calls it', () => {
    expect(names.place({ kind: 'step', of: 'android-add-user-qr', step: 'scan' })).toBe(
      'place|Add a User on Android by scanning the QR code|6|Point the lens at the QR code',
    );
    expect(names.place({ kind: 'question', of: 'qr-not-read', step: 'view' })).toBe(
      'question|The phone does not read the QR code|What do you see in the camera view?',
    );
    expect(names.cause({ symptom: 'qr-not-read', cause: 'front-camera' })).toBe(
      'cause|The phone does not read the QR code|the front camera is on',
    );
    expect(names.end({ outcome: 'left', disposition: 'dropped' })).toBe('The call was cut off');
    expect([names.language('ja'), names.device('android')]).toEqual(['Japanese', 'Android']);
  });

  test('as what it is where nothing is known, or all was tried', () => {
    expect(names.place({ kind: 'nowhere', of: '', step: undefined })).toBe('nowhere');
    expect(names.place({ kind: 'question', of: 'qr-not-read', step: undefined })).toMatch(/^allTried\|/);
    expect(names.cause({ symptom: undefined, cause: undefined })).toBe('noDiagnosis');
    expect(names.cause({ symptom: 'qr-not-read', cause: undefined })).toMatch(/^noCause\|/);
    expect([names.language(''), names.device(''), names.week('')]).toEqual(['unknown', 'unknown', 'noDate']);
  });

  test('by its id where the site has it no more', () => {
    expect(names.place({ kind: 'step', of: 'gone', step: 'scan' })).toBe('place|gone||scan');
    expect(names.place({ kind: 'step', of: 'android-add-user-qr', step: 'gone' })).toMatch(/\|\|gone$/);
    expect(names.place({ kind: 'question', of: 'gone', step: 'view' })).toBe('question|gone|view');
    expect(names.cause({ symptom: 'gone', cause: 'lamp' })).toBe('cause|gone|lamp');
    expect(names.end({ outcome: 'solved', disposition: 'gone' })).toBe('Solved');
    expect(names.device('toaster')).toBe('toaster');
    expect(names.language('not a language!')).toBe('not a language!');
  });
});
