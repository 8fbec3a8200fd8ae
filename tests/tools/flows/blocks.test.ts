import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../src/build/words.ts';
import { blocksOf, type PlannedAct } from '../../../tools/flows/blocks.ts';

/** An act by a short notation: `step`, `step?` of an optional step, and what it taps; nothing for a person. */
function act([name = '', tapped]: readonly string[], position: number): PlannedAct {
  const step = name.replace('?', '');
  const performance = tapped === undefined ? undefined : performed(tapped);
  return { step, heading: `The ${step}`, position, told: `Do ${step}.`, optional: name.endsWith('?'), performance };
}

/** `-Text` has no sign. */
function performed(tapped: string) {
  const text = tapped.replace('-', '');
  return { commands: [{ tapOn: text }], sign: tapped.startsWith('-') ? undefined : text, variables: [] };
}

const blocks = (...acts: string[][]) => blocksOf(acts.map(act), sayIn('en'));
const waits = (...acts: string[][]) =>
  blocks(...acts).flatMap(({ byHand, commands }) =>
    byHand ? [(commands[0] as { extendedWaitUntil: { visible: string } }).extendedWaitUntil.visible] : [],
  );
const NEVER = '(?!)';

describe('what a person does', () => {
  test('is one wait for acts one after another, which tells all of them', () => {
    const [wait, tap] = blocks(['scan'], ['scan'], ['unlock'], ['done', 'Done']);
    expect(wait?.acts.map(({ step, position }) => [step, position])).toEqual([
      ['scan', 0],
      ['scan', 1],
      ['unlock', 2],
    ]);
    expect(wait?.commands).toEqual([
      {
        extendedWaitUntil: {
          visible: 'Done',
          timeout: 300_000,
          label: 'Do it yourself within 300 seconds. The scan: Do scan. / Do scan. / The unlock: Do unlock.',
        },
      },
    ]);
    expect(tap).toMatchObject({ byHand: false, commands: [{ tapOn: 'Done' }] });
  });

  test.each([
    ['the next act', 'B', [['a'], ['b', 'B'], ['c', 'C']]],
    ['an optional step or what follows it', 'B|C', [['a'], ['b?', 'B'], ['c', 'C']]],
    ['the first act of an optional step alone', 'B|D', [['a'], ['b?', 'B'], ['b?', 'C'], ['d', 'D']]],
    ['the same sign once', 'B', [['a'], ['b?', 'B'], ['c', 'B']]],
    ['nothing at the end', NEVER, [['a']]],
    ['nothing where the next act has no sign', NEVER, [['a'], ['b', '-B'], ['c', 'C']]],
    ['nothing where the optional step may be left out and nothing tells', NEVER, [['a'], ['b?', 'B'], ['c', '-C']]],
  ])('ends with %s', (_, visible, acts) => {
    expect(waits(...acts)).toEqual([visible]);
  });

  test('is never waited for in vain: where nothing tells, the flow goes on', () => {
    expect(blocks(['a'])[0]?.commands).toEqual([
      {
        extendedWaitUntil: {
          visible: NEVER,
          optional: true,
          timeout: 60_000,
          label: 'Do it yourself: the flow goes on after 60 seconds. The a: Do a.',
        },
      },
    ]);
  });
});

describe('an optional step', () => {
  test('is performed as a whole where its first screen shows', () => {
    expect(blocks(['a?', 'A'], ['a?', '-B'])).toMatchObject([
      {
        byHand: false,
        acts: [{ told: '(if it comes) Do a.' }, { told: '(if it comes) Do a.' }],
        commands: [{ runFlow: { when: { visible: 'A' }, commands: [{ tapOn: 'A' }, { tapOn: 'B' }] } }],
      },
    ]);
  });

  test('is not one with the optional step after it', () => {
    expect(blocks(['a?', 'A'], ['b?', 'B'])).toHaveLength(2);
  });

  test.each([
    ['one of its acts has no words', [['a?', 'A'], ['a?'], ['b', 'B']]],
    [
      'nothing tells whether it has come',
      [
        ['a?', '-A'],
        ['b', 'B'],
      ],
    ],
  ])('is left to a person where %s', (_, acts) => {
    expect(blocks(...acts).map(({ byHand }) => byHand)).toEqual([true, false]);
  });
});
