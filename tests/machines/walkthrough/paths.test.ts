import { createActor, type AnyStateNode, type AnyTransitionDefinition, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import {
  createWalkthrough,
  trailOf,
  walkthroughView,
  type WalkthroughEvent,
  type WalkthroughMachine,
} from '../../../machines/walkthrough/index.ts';
import { forksInARow, placesOf, shippedGraph, shippedIds } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';
import { eventsOf, placeText, stateText, walkFrom } from '../../support/walks.ts';

const ids = [...shippedIds, 'tea', 'forks'];
const graphOfGuide = (id: string) => (id === 'tea' ? tea : id === 'forks' ? forksInARow(2) : shippedGraph(id));

/** Every state node below one, itself included. */
const nodesOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

const transitionsOf = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

/** A transition in words: `walking.look: step.left → fill`. */
const wordsOf = ({ source, eventType, target }: AnyTransitionDefinition) =>
  `${source.path.join('.')}: ${eventType} → ${target?.map(({ key }) => key).join() ?? 'here'}`;

/** Sends each path of events to an actor of its own, and gathers what that actor entered and took. */
function coverage(machine: WalkthroughMachine) {
  const nodes = new Set<AnyStateNode>();
  const transitions = new Set<AnyTransitionDefinition>();
  const begin = (input: Parameters<typeof walkFrom>[1]) =>
    createActor(machine, {
      input: { progress: input },
      inspect(event) {
        if (event.type !== '@xstate.microstep') return;
        for (const transition of event._transitions) transitions.add(transition);
        for (const node of '_nodes' in event.snapshot ? (event.snapshot._nodes as AnyStateNode[]) : []) nodes.add(node);
      },
    }).start();
  const run = (events: readonly WalkthroughEvent[]) => {
    const actor = begin(undefined);
    for (const event of events) actor.send(event);
    return actor.getSnapshot();
  };
  return { nodes, transitions, begin, run };
}

/** A guide's machine, its states and edges as `xstate/graph` finds them, and the shortest route to each state. */
function explore(id: string) {
  const graph = graphOfGuide(id);
  const machine = createWalkthrough(graph);
  const places = placesOf(graph);
  const traversal = {
    input: {},
    events: eventsOf(graph, places),
    serializeState: stateText,
    // In tea one can walk in circles for ever: three choices are enough.
    stopWhen: ({ context, status }: SnapshotFrom<WalkthroughMachine>) =>
      status === 'done' || (context.progress?.ways.length ?? 0) > 3,
  };
  const routes = new Map(
    getShortestPaths(machine, traversal).map(({ state, steps }) => [
      stateText(state),
      steps.map(({ event }) => event).filter(({ type }) => (type as string) !== 'xstate.init'),
    ]),
  );
  const edges = adjacencyMapToArray(getAdjacencyMap(machine, traversal));
  return { graph, machine, places, routes, edges };
}

describe.each(ids)('createWalkthrough(%s)', (id) => {
  test('does on every edge what its graph of states says, with every state entered and every transition taken', () => {
    const { graph, machine, places, routes, edges } = explore(id);
    const seen = coverage(machine);
    for (const place of places) expect(stateText(seen.begin(place).getSnapshot())).toBe(placeText(place));
    for (const { state, event, nextState } of edges) {
      const route = routes.get(stateText(state))!;
      expect(stateText(seen.run(route))).toBe(stateText(state));
      expect(stateText(seen.run([...route, event]))).toBe(stateText(nextState));
    }

    // `entering` is transient. A guide without problems has none to choose, one without forks no ways.
    const passed = ['entering'];
    const hasWays = Object.values(graph.steps).some(({ ways }) => ways);
    const never = [
      ...(graph.introduced ? [] : ['walking: step.left → introduced']),
      ...(hasWays ? [] : ['walking: way.chosen → here']),
      ...(Object.keys(graph.problems).length === 0 ? ['troubled: problem.chosen → here'] : []),
    ];
    const nodes = nodesOf(machine.root);
    expect(nodes.filter((node) => !seen.nodes.has(node)).map(({ path }) => path.join('.'))).toEqual(passed);
    const missed = nodes.flatMap(transitionsOf).filter((transition) => !seen.transitions.has(transition));
    expect(missed.map(wordsOf).toSorted()).toEqual(never.toSorted());
  });

  test('stands only at places that exist, and shows each', () => {
    const { graph, places, edges } = explore(id);
    const walked = new Set<string>();
    for (const { state } of edges) {
      const { progress, outcome } = state.context;
      const view = walkthroughView(state, graph);
      if (progress) expect(trailOf(graph, progress)?.at(-1)).toBe(progress.step);
      if (outcome) expect(view).toEqual({ phase: 'finished', outcome });
      else if (progress) expect(view).toHaveProperty('progress', progress);
      if (view.phase === 'walking') walked.add(placeText(view.progress));
    }
    expect([...walked]).toEqual(expect.arrayContaining(places.map(placeText)));
  });
});
