import { createActor, type AnyStateNode, type AnyTransitionDefinition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { createCase, createConsole, type CaseEvent } from '../../../machines/console/index.ts';
import { caseAfter, caseText, actionFrom, caseLogs, world } from '../../support/console-cases.ts';
import { console as table, consoleEvent, inputOf } from './console.table.ts';
import { events, table as cases } from './case.table.ts';

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
