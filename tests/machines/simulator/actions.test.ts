import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeActions,
  encodeActions,
  MAX_WAIT_SECONDS,
  MAX_ACTIONS,
  type PracticeAction,
} from '../../../machines/simulator/index.ts';
import { practiceCode } from '../../../machines/simulator/practice-code.ts';

const EXAMPLES: readonly (readonly [string, PracticeAction])[] = [
  ['p-more', { kind: 'tap', on: 'phone', control: 'more' }],
  ['b-log-in', { kind: 'tap', on: 'portal', control: 'log-in' }],
  ['p-x2', { kind: 'tap', on: 'phone', control: 'x2' }],
  ['p-code~PRACAB2345', { kind: 'enter', on: 'phone', control: 'code', value: 'PRACAB2345' }],
  ['p-pin~practice', { kind: 'enter', on: 'phone', control: 'pin', value: 'practice' }],
  ['b-first-language~3', { kind: 'enter', on: 'portal', control: 'first-language', value: '3' }],
  ['rPRACAB2345', { kind: 'read', string: 'PRACAB2345' }],
  ['m5', { kind: 'move', distance: 5 }],
  ['m60', { kind: 'move', distance: 60 }],
  ['w1', { kind: 'wait', seconds: 1 }],
  ['w3600', { kind: 'wait', seconds: 3600 }],
];

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,59}$/);
const on = fc.constantFrom('phone' as const, 'portal' as const);
const string = fc.tuple(fc.nat(9999), fc.nat(63)).map(([seed, serial]) => practiceCode(seed, serial));

/** Any action that a link can carry, sensible or not. */
const action: fc.Arbitrary<PracticeAction> = fc.oneof(
  fc.record({ kind: fc.constant('tap' as const), on, control: name }),
  fc.record({
    kind: fc.constant('enter' as const),
    on,
    control: name,
    value: fc.stringMatching(/^[A-Za-z0-9]{1,20}$/),
  }),
  fc.record({ kind: fc.constant('read' as const), string }),
  fc.record({ kind: fc.constant('move' as const), distance: fc.integer({ min: 5, max: 60 }) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 3600 }) }),
);

describe('encodeActions and decodeActions', () => {
  test.each(EXAMPLES)('%s', (text, example) => {
    expect(encodeActions([example])).toBe(text);
    expect(decodeActions(text)).toEqual([example]);
  });

  test('join actions by dots, and nothing is no action', () => {
    const all = EXAMPLES.map(([, each]) => each);
    expect(encodeActions(all)).toBe(EXAMPLES.map(([text]) => text).join('.'));
    expect(decodeActions(EXAMPLES.map(([text]) => text).join('.'))).toEqual(all);
    expect(encodeActions([])).toBe('');
    expect(decodeActions('')).toEqual([]);
  });

  test('keep whatever a link can carry', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: MAX_ACTIONS }), (actions) => {
        const text = encodeActions(actions);
        expect(text).toMatch(/^[A-Za-z0-9._~-]*$/);
        expect(decodeActions(text)).toEqual(actions);
      }),
    );
  });
});

describe('decodeActions', () => {
  test.each([
    ['.', 'empty actions'],
    ['p-more.', 'an empty last action'],
    ['p-', 'no control'],
    ['p-More', 'a capital'],
    ['p-2', 'a digit first'],
    ['q-more', 'another place'],
    ['xp-more', 'something before'],
    ['p-more!', 'something after'],
    [`p-${'a'.repeat(61)}`, 'a name too long'],
    ['p-code~', 'no value'],
    ['p-code~a-b', 'a sign in a value'],
    [`p-code~${'1'.repeat(21)}`, 'a value too long'],
    ['p-code~1~2', 'two values'],
    ['r', 'no code'],
    ['rABCDEFGHJK', 'a real code'],
    ['rPRACAB234', 'a code too short'],
    ['RPRACAB2345', 'a capital kind'],
    ['m4', 'too near'],
    ['m61', 'too far'],
    ['m', 'no distance'],
    ['m-5', 'less than nothing'],
    ['m5.5', 'half a centimetre'],
    ['m5cm', 'a unit'],
    ['m00025', 'five digits'],
    ['mx25', 'a letter before'],
    ['w0', 'no time'],
    ['w3601', 'too much time'],
    ['w', 'no seconds'],
    ['w1e3', 'another notation'],
    ['x5', 'another kind'],
    ['5', 'no kind'],
    ['p-more w3', 'a space between'],
    ['p-more.w3.nothing', 'one that is none after two that are'],
  ])('refuses %s: %s', (text) => {
    expect(decodeActions(text)).toBeUndefined();
  });

  test('takes names of 60 letters and values of 20', () => {
    expect(decodeActions(`p-${'a'.repeat(60)}~${'1'.repeat(20)}`)).toHaveLength(1);
  });

  test('takes 400 actions, however long, and not one more', () => {
    expect([MAX_ACTIONS, MAX_WAIT_SECONDS]).toEqual([400, 3600]);
    const long = `p-${'a'.repeat(60)}~${'1'.repeat(20)}`;
    for (const each of ['w1', long]) {
      const most = Array<string>(MAX_ACTIONS).fill(each);
      expect(decodeActions(most.join('.'))).toHaveLength(MAX_ACTIONS);
      expect(decodeActions([...most, each].join('.'))).toBeUndefined();
    }
  });

  test('refuses a text that is too long rather than take a part of it', () => {
    expect(decodeActions('w1.'.repeat(10_000_000))).toBeUndefined();
  });
});
