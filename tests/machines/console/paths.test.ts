import { createActor, type AnyStateNode, type AnyTransitionDefinition } from 'xstate';
import { describe, expect, test } from 'vitest';
import {
  createCase,
  createConsole,
  createTraining,
  type CaseEvent,
  type TrainingEvent,
} from '../../../machines/console/index.ts';
import { callerAfter, drawSurprise } from '../../../machines/console/training.caller.ts';
import { diagnosisWorldOf } from '../../../src/build/check/performance.ts';
import { frozenLibrary } from '../../support/frozen.ts';
import { caseAfter, caseText, actionFrom, caseLogs, world } from '../../support/console-cases.ts';
import { console as table, consoleEvent, inputOf } from './console.table.ts';
import { events, table as cases } from './case.table.ts';
import { product } from '../../support/product.ts';

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];
const transitionsOf = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];
const wordsOf = ({ source, eventType, target }: AnyTransitionDefinition) =>
  `${source.path.join('.')}: ${eventType} → ${target?.map(({ key }) => key).join() ?? 'here'}`;

/** What an actor has entered and taken. */
function watched() {
  const nodes = new Set<AnyStateNode>();
  const transitions = new Set<AnyTransitionDefinition>();
  const inspect = (event: { type: string }): void => {
    if (event.type !== '@xstate.microstep') return;
    const { _transitions, snapshot } = event as unknown as {
      _transitions: AnyTransitionDefinition[];
      snapshot: { _nodes?: AnyStateNode[] };
    };
    for (const transition of _transitions) transitions.add(transition);
    for (const node of snapshot._nodes ?? []) nodes.add(node);
  };
  return { nodes, transitions, inspect };
}

describe('the graph of a case', () => {
  const actions = [
    ...events,
    'note.written:x',
    'field.written:name x',
    'case.received:x',
    'caller.spoke:fr',
    'masking.changed:off',
    'piece.shown:x',
    'piece.hidden:x',
    'device.chosen:hall',
    'opening.answered:device hall',
    'opening.withdrawn',
    'step.tried:push',
    'mistake.noted:step tea light',
  ];

  test('has every state entered and every transition taken, and an actor goes where the logs go', () => {
    const machine = createCase(world);
    const seen = watched();
    for (const { by } of [...Object.values(cases), { by: ['opening.answered:device hall'] }]) {
      const before = caseAfter(by);
      for (const action of actions) {
        const actor = createActor(machine, { input: {}, inspect: seen.inspect }).start();
        for (const each of [...by, action]) actor.send({ ...actionFrom(each), at: 0 } as CaseEvent);
        const after = caseLogs.record(before, { ...actionFrom(action), at: 60_000 });
        expect(caseText({ ...before, state: actor.getSnapshot() })).toBe(caseText(after));
      }
    }
    const nodes = nodesOf(machine.root);
    expect(nodes.filter((node) => !seen.nodes.has(node)).map(({ path }) => path.join('.'))).toEqual([]);
    const missed = nodes.flatMap(transitionsOf).filter((transition) => !seen.transitions.has(transition));
    expect(missed.map(wordsOf)).toEqual([]);
  });
});

describe('the graph of the console', () => {
  test('has every state entered and every transition taken', () => {
    const machine = createConsole(caseLogs);
    const seen = watched();
    for (const { from, by } of table) {
      const actor = createActor(machine, { input: inputOf(from), inspect: seen.inspect }).start();
      for (const event of by) actor.send(consoleEvent(event));
    }
    const nodes = nodesOf(machine.root);
    expect(nodes.filter((node) => !seen.nodes.has(node)).map(({ path }) => path.join('.'))).toEqual([]);
    const missed = nodes.flatMap(transitionsOf).filter((transition) => !seen.transitions.has(transition));
    expect(missed.map(wordsOf)).toEqual([]);
  });
});

describe('the graph of a training', () => {
  test('has every state entered and every transition taken', () => {
    const training = diagnosisWorldOf(product, frozenLibrary());
    const machine = createTraining(training);
    const seen = watched();
    const { symptom, cause } = drawSurprise(training, 0);
    const others = [...training.symptoms.keys()].filter((id) => id !== symptom);
    const named = { type: 'symptom.named', symptom, at: 2 } as const;
    const { offered } = callerAfter(training, drawSurprise(training, 0), []);
    const runs: TrainingEvent[][] = [
      [{ type: 'symptom.named', symptom: others[0]!, at: 1 }, named, { type: 'step.asked', step: offered[0]!, at: 3 }],
      [named, { type: 'cause.named', cause, at: 3 }],
      [{ type: 'training.abandoned', at: 2 }],
    ];
    for (const events of runs) {
      const actor = createActor(machine, { input: { seed: 0, at: 1 }, inspect: seen.inspect }).start();
      for (const event of events) actor.send(event);
    }
    const nodes = nodesOf(machine.root);
    expect(nodes.filter((node) => !seen.nodes.has(node)).map(({ path }) => path.join('.'))).toEqual([]);
    const missed = nodes.flatMap(transitionsOf).filter((transition) => !seen.transitions.has(transition));
    expect(missed.map(wordsOf)).toEqual([]);
  });
});
