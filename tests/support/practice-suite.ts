import type { AnyMachineSnapshot, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { eventFrom } from './practice-words.ts';
import { expectedAfter, happen, placeOf, standAt, type Row, type Subject } from './practice-table.ts';

const typeOf = (events: string) => events.split(':')[0]!;

/** Every state node below one, itself included. */
export const nodesOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

/** Every transition that a node defines: by event, by delay and at once. */
export const transitionsOf = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

/** A transition in words: `pin.empty: tapped.back → sessionId`. */
export const transitionText = ({ source, eventType, target }: AnyTransitionDefinition) =>
  `${source.path.join('.')}: ${eventType} → ${target?.map(({ path }) => path.join('.')).join() ?? 'here'}`;

/** The states that a table describes completely: those that have rows without a context. */
const completeStates = (rows: readonly Row[]) =>
  [...new Set(rows.map(([before]) => before))].filter((before) => !/[ =*]/.test(before) && before !== 'start');

/** Rows of every complete state that has none of its own for the same event. */
function spread(rows: readonly Row[]): Row[] {
  const has = (state: string, events: string) =>
    rows.some((row) => row[0] === state && typeOf(row[1]) === typeOf(events));
  return rows.flatMap(([before, ...rest]): Row[] =>
    before === '*'
      ? completeStates(rows)
          .filter((state) => !has(state, rest[0]))
          .map((state) => [state, ...rest])
      : [[before, ...rest]],
  );
}

/** Which of a machine's nodes and transitions no row enters or takes, in words. */
function uncovered(subject: Subject, rows: readonly Row[]): string[] {
  const taken = new Set<AnyTransitionDefinition>();
  const entered = new Set<AnyStateNode>();
  for (const [before, events] of spread(rows)) {
    const stand = standAt(subject, before);
    for (const node of stand.actor.getSnapshot()._nodes as AnyStateNode[]) entered.add(node);
    happen(subject, stand, events);
    for (const node of stand.actor.getSnapshot()._nodes as AnyStateNode[]) entered.add(node);
    for (const transition of stand.taken) taken.add(transition);
  }
  // Nothing rests in a state that is left at once, or in a history state: their transitions tell of them.
  const passing = (node: AnyStateNode) => node.type === 'history' || (node.always ?? []).some(({ guard }) => !guard);
  const nodes = nodesOf(subject.machine.root);
  return [
    ...nodes.filter((node) => !entered.has(node) && !passing(node)).map(({ path }) => path.join('.')),
    ...nodes
      .flatMap(transitionsOf)
      .filter((each) => !taken.has(each))
      .map(transitionText),
  ];
}

/**
 * The tests of a table: each row holds; in a state that has rows without a context nothing happens but what they
 * say; and the rows enter every state and take every transition.
 */
export function describeTable(subject: Subject, rows: readonly Row[], others: readonly string[] = []): void {
  const all = spread(rows);
  const alphabet = new Map([...others, ...all.flatMap(([, events]) => events.split(' ; '))].map((e) => [typeOf(e), e]));

  describe(`the ${subject.machine.id}`, () => {
    for (const [before, events, after, says = ''] of all) {
      test(`${before} · ${events} → ${after}${says && ` | ${says}`}`, () => {
        const done = happen(subject, standAt(subject, before), events);
        if (after === 'ignored') expect(done.after).toBe(done.before);
        const expected = { ...expectedAfter(subject, done.before, after), says };
        expect({ ...placeOf(subject, done.after), says: done.says }).toEqual(expected);
      });
    }

    test.each(completeStates(rows))('does nothing else in %s', (state) => {
      const listed = new Set(all.filter(([before]) => before === state).map(([, events]) => typeOf(events)));
      for (const [type, event] of alphabet) {
        if (listed.has(type) || / s$|^$/.test(type)) continue;
        const { actor, sent } = standAt(subject, state);
        const before = actor.getSnapshot() as AnyMachineSnapshot;
        actor.send(eventFrom(event, subject.names));
        expect({ event, changed: actor.getSnapshot() !== before, sent }).toEqual({
          event,
          changed: false,
          sent: [],
        });
      }
    });

    test('has no state and no transition that its table does not know', () => {
      expect(uncovered(subject, rows)).toEqual([]);
    });
  });
}
