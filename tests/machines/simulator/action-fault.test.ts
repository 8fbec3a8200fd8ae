import { describe, expect, test } from 'vitest';
import { fieldKind, PRACTICE_PIN, type PracticeAction } from '../../../machines/simulator/index.ts';
import { start } from '../../support/product.ts';
import { actionFrom, done, scenarioOf } from '../../support/practice-world.ts';

/** What is stated of an action after others were done; `fine` where it can be done. */
function said(before: string, action: string | PracticeAction, text = 'platform=android&method=qr'): string {
  const practice = start(scenarioOf(Object.fromEntries(new URLSearchParams(text))));
  done(practice, before);
  const actions = practice.actions.length;
  const view = JSON.stringify(practice.view);
  const fault = practice.perform(typeof action === 'string' ? actionFrom(action) : action);
  if (!fault) return 'fine';
  // Then nothing has changed.
  expect([practice.actions.length, JSON.stringify(practice.view)]).toEqual([actions, view]);
  return fault.code;
}

const TO_SESSION_ID =
  'tap phone ibkr-mobile, tap phone services, tap phone authenticate, tap phone add-user, tap phone session-id';
const TO_CAMERA = `${TO_SESSION_ID}, tap phone qr-code, tap phone allow`;
const TO_PIN = `${TO_SESSION_ID}, enter phone code PRACAB2345, wait 1`;
const TO_LISTS =
  'tap portal log-in, wait 2, tap portal user-menu, tap portal secure-message-center, tap portal settings';
const MESSAGES = 'task=message-delivery';

const noCamera = 'camera-not-running';
const notThere = 'distance-impossible';
const tooLong = 'wait-impossible';
const realCode = 'code-real';
const realPin = 'pin-real';
const noChoice = 'choice-unknown';

describe('a tap', () => {
  test.each([
    ['', 'tap phone ibkr-mobile', 'fine'],
    ['', 'tap phone go-home', 'fine'],
    ['', 'tap phone ibkr-mobil', 'control-absent'],
    ['', 'tap portal ibkr-mobile', 'control-absent'],
    [TO_SESSION_ID, 'tap phone code', 'field-not-filled'],
  ])('after %j, %s: %s', (before, action, fault) => {
    expect(said(before, action)).toBe(fault);
  });

  test('on a list, or where there is no phone, is refused', () => {
    expect(said(TO_LISTS, 'tap portal delivery', MESSAGES)).toBe('field-not-filled');
    expect(said('', 'tap phone camera', MESSAGES)).toBe('control-absent');
  });
});

describe('what is filled in', () => {
  test.each([
    [TO_SESSION_ID, 'enter phone code PRACAB2345', 'fine'],
    [TO_SESSION_ID, 'enter phone code 12345678', realCode],
    [TO_SESSION_ID, 'enter phone code practice', realCode],
    [TO_PIN, `enter phone pin ${PRACTICE_PIN}`, 'fine'],
    [TO_PIN, 'enter phone pin 1234', realPin],
    [TO_PIN, 'enter phone pin PRACAB2345', realPin],
    [TO_SESSION_ID, 'enter phone qr-code PRACAB2345', 'no-field'],
    ['', 'enter phone code PRACAB2345', 'control-absent'],
  ])('after %j, %s: %s', (before, action, fault) => {
    expect(said(before, action)).toBe(fault);
  });

  test.each([
    ['1', 'fine'],
    ['2', 'fine'],
    ['3', 'fine'],
    ['0', noChoice],
    ['4', noChoice],
    ['11', noChoice],
    ['x1', noChoice],
    ['practice', noChoice],
  ])('as a choice, %s: %s', (value, fault) => {
    for (const control of ['first-language', 'second-language', 'delivery'])
      expect(said(TO_LISTS, { kind: 'enter', on: 'portal', control, value }, MESSAGES)).toBe(fault);
  });
});

describe('a code that is read', () => {
  test.each([
    [TO_CAMERA, 'read PRACAB2345', 'fine'],
    ['tap phone camera', 'read PRACAB2345', 'fine'],
    [TO_CAMERA, 'read 12345678', noCamera],
    ['', 'read PRACAB2345', noCamera],
    [TO_SESSION_ID, 'read PRACAB2345', noCamera],
    // It has just read one.
    [`${TO_CAMERA}, read PRACAB2345`, 'read PRACAB2345', noCamera],
    [`${TO_SESSION_ID}, tap phone qr-code`, 'read PRACAB2345', noCamera],
  ])('after %j, %s: %s', (before, action, fault) => {
    expect(said(before, action)).toBe(fault);
  });
});

describe('a phone that is moved', () => {
  test.each([
    [5, 'fine'],
    [60, 'fine'],
    [4, notThere],
    [61, notThere],
    [25.5, notThere],
    [Number.NaN, notThere],
    [Infinity, notThere],
  ])('to %d cm: %s', (distance, fault) => {
    expect(said('', { kind: 'move', distance })).toBe(fault);
  });

  test('is refused where there is none', () => {
    expect(said('', 'move 25', MESSAGES)).toBe(notThere);
  });
});

describe('time that passes', () => {
  test.each([
    [1, 'fine'],
    [3600, 'fine'],
    [0, tooLong],
    [3601, tooLong],
    [-1, tooLong],
    [1.5, tooLong],
    [Number.NaN, tooLong],
  ])('%d seconds: %s', (seconds, fault) => {
    expect(said('', { kind: 'wait', seconds })).toBe(fault);
  });
});

describe('fieldKind', () => {
  test('tells fields and lists from what is tapped', () => {
    const practice = start(scenarioOf());
    done(practice, TO_SESSION_ID);
    const kinds = (['code', 'qr-code', 'back', 'gone'] as const).map((control) =>
      fieldKind(practice.view.phone!, control),
    );
    expect(kinds).toEqual(['field', undefined, undefined, undefined]);
    const messages = start(scenarioOf({ task: 'message-delivery' }));
    done(messages, TO_LISTS);
    expect(['delivery', 'save'].map((control) => fieldKind(messages.view.portal, control))).toEqual([
      'list',
      undefined,
    ]);
  });
});
