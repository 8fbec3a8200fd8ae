import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksForStep,
  asksForWalk,
  guidedFragment,
  readFragment,
  stepFragment,
  writeFragment,
} from '../../../machines/walkthrough/index.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

describe('a place as a fragment', () => {
  test.each([
    ['#step-scan', { step: 'scan', ways: [], isGuided: false }],
    ['step-scan', { step: 'scan', ways: [], isGuided: false }],
    ['#step-scan~', { step: 'scan', ways: [], isGuided: true }],
    ['#step-scan~login.home', { step: 'scan', ways: ['login', 'home'], isGuided: true }],
    ['#step-more.2~home', { step: 'more', ways: ['home'], part: 2, isGuided: true }],
    ['#step-more.9~', { step: 'more', ways: [], part: 9, isGuided: true }],
  ])('%s is read', (text, place) => {
    expect(readFragment(text)).toEqual(place);
    expect(`#${writeFragment(place)}`).toBe(text.replace(/^#?/, '#'));
  });

  test.each([
    '',
    '#',
    '#step-',
    '#step-Ä~',
    '#step-a b',
    '##step-a',
    '#step-a~b~c',
    '#problem-a',
    'scan',
    '#step-a.2',
    '#step-a.1~',
    '#step-a.0~',
    '#step-a.10~',
  ])('%j is none', (text) => {
    expect(readFragment(text)).toBeUndefined();
  });

  test('whatever it is, is read as it was written', () => {
    fc.assert(
      fc.property(
        id,
        fc.array(id, { maxLength: 5 }),
        fc.option(fc.integer({ min: 2, max: 9 })),
        (step, ways, option) => {
          const part = option ?? undefined;
          expect(readFragment(guidedFragment({ step, ways, part }))).toEqual({ step, ways, part, isGuided: true });
          expect(readFragment(stepFragment(step))).toEqual({ step, ways: [], isGuided: false });
        },
      ),
    );
  });
});

test.each([
  ['#step-scan~', true, true],
  ['#step-scan~login', true, true],
  // It can no longer be read, and is still reported.
  ['#step-Ä!~x', true, true],
  ['#step-Ä!', true, false],
  ['#step-scan', true, false],
  ['#step-~login', true, false],
  ['#start~', false, true],
  ['#start', false, false],
  ['#steps', false, false],
  ['', false, false],
])('%j asks for a step: %s; for the walkthrough: %s', (hash, step, walk) => {
  expect([asksForStep(hash), asksForWalk(hash)]).toEqual([step, walk]);
});
