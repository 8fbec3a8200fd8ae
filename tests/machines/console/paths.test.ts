import { createActor, type AnyStateNode, type AnyTransitionDefinition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { createTraining, type TrainingEvent } from '../../../machines/console/index.ts';
import { callerAfter, drawSurprise } from '../../../machines/console/training.caller.ts';
import { diagnosisWorldOf } from '../../../src/build/check/performance.ts';
import { frozenLibrary } from '../../support/frozen.ts';
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
