import {
  createActor,
  SimulatedClock,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  type StateValue,
} from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { nodesOf } from './practice-suite.ts';
import { leavesOf } from './practice-table.ts';

/** A machine with the inputs that it may begin with, and what happens to it. */
export interface Part {
  machine: AnyStateMachine;
  inputs: readonly object[];
  /** Delayed transitions are added: the graph has no clock, and takes them as the events that they are inside. */
  events: readonly AnyEventObject[];
}

const texts = new WeakMap<AnyMachineSnapshot, string>();

/** A state and all that can make it behave differently, history included. */
export function fullText(snapshot: AnyMachineSnapshot): string {
  const known = texts.get(snapshot) ?? textOf(snapshot);
  texts.set(snapshot, known);
  return known;
}

function textOf({ value, context, historyValue }: AnyMachineSnapshot): string {
  const past = Object.entries(historyValue).map(([id, nodes]) => `${id}:${nodes.map((node) => node.id).join()}`);
  return JSON.stringify([leavesOf(value as StateValue), context, past]);
}

type Edge = Record<'state' | 'nextState', AnyMachineSnapshot> & { event: AnyEventObject };

/** What can be come to from an input: each state with the shortest route to it, and each edge. */
export interface Explored {
  input: object;
  routes: ReadonlyMap<string, readonly AnyEventObject[]>;
  edges: readonly Edge[];
}

/** The states and edges of a machine as `xstate/graph` finds them. */
export function explore({ machine, inputs, events }: Part): Explored[] {
  const delayed = nodesOf(machine.root).flatMap(({ after }) => after.map(({ eventType }) => ({ type: eventType })));
  return inputs.map((input) => {
    const options = { input, events: [...events, ...delayed], serializeState: fullText } as never;
    const routes = new Map(
      getShortestPaths(machine, options).map(({ state, steps }) => [
        fullText(state as AnyMachineSnapshot),
        steps.map(({ event }) => event as AnyEventObject).filter(({ type }) => type !== 'xstate.init'),
      ]),
    );
    return { input, routes, edges: adjacencyMapToArray(getAdjacencyMap(machine as never, options)) as Edge[] };
  });
}

/** Sends events to actors of their own, and gathers what they entered and took. */
export function player(machine: AnyStateMachine) {
  const nodes = new Set<AnyStateNode>();
  const transitions = new Set<AnyTransitionDefinition>();
  const play = (input: object, events: readonly AnyEventObject[]): AnyMachineSnapshot => {
    const actor = createActor(machine, {
      input,
      clock: new SimulatedClock(),
      inspect: (event) => {
        if (event.type !== '@xstate.microstep') return;
        for (const transition of event._transitions) transitions.add(transition);
        for (const node of (event.snapshot as AnyMachineSnapshot)._nodes) nodes.add(node);
      },
    }).start();
    for (const node of (actor.getSnapshot() as AnyMachineSnapshot)._nodes) nodes.add(node);
    for (const event of events) actor.send(event);
    return actor.getSnapshot() as AnyMachineSnapshot;
  };
  return { nodes, transitions, play };
}

/** The states from which none of the wanted ones can be reached by the edges given. */
export function traps(
  edges: readonly { state: AnyMachineSnapshot; nextState: AnyMachineSnapshot }[],
  isWanted: (state: AnyMachineSnapshot) => boolean,
): string[] {
  const before = new Map<string, Set<string>>();
  const good = new Set<string>();
  for (const { state, nextState } of edges) {
    const [from, to] = [fullText(state), fullText(nextState)];
    before.set(to, (before.get(to) ?? new Set()).add(from));
    for (const each of [state, nextState]) if (isWanted(each)) good.add(fullText(each));
  }
  const open = [...good];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const from of before.get(text) ?? []) {
      if (good.has(from)) continue;
      good.add(from);
      open.push(from);
    }
  }
  const all = new Set(edges.flatMap(({ state, nextState }) => [fullText(state), fullText(nextState)]));
  return [...all].filter((text) => !good.has(text));
}
