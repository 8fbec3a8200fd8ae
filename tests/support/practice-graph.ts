import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine, AnyStateNode, StateValue } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

/** The path of each leaf of a state's value. */
function leavesOf(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner!).map((leaf) => `${key}.${leaf}`));
}

/** A machine with the inputs that it may begin with, and what happens to it. */
export interface Part {
  machine: AnyStateMachine;
  inputs: readonly object[];
  /** Delayed transitions are added: the graph has no clock, and takes them as the events that they are inside. */
  events: readonly AnyEventObject[];
}

const texts = new WeakMap<AnyMachineSnapshot, string>();

/** A state and all that can make it behave differently, history included. */
function fullText(snapshot: AnyMachineSnapshot): string {
  const known = texts.get(snapshot) ?? textOf(snapshot);
  texts.set(snapshot, known);
  return known;
}

function textOf({ value, context, historyValue }: AnyMachineSnapshot): string {
  const past = Object.entries(historyValue).map(([id, nodes]) => `${id}:${nodes.map((node) => node.id).join()}`);
  return JSON.stringify([leavesOf(value as StateValue), context, past]);
}

type Edge = Record<'state' | 'nextState', AnyMachineSnapshot> & { event: AnyEventObject };

/** The edges that can be reached from an input. */
export interface Explored {
  input: object;
  edges: readonly Edge[];
}

/** The states and edges of a machine as `xstate/graph` finds them. */
export function explore({ machine, inputs, events }: Part): Explored[] {
  const delayed = nodesOf(machine.root).flatMap(({ after }) => after.map(({ eventType }) => ({ type: eventType })));
  return inputs.map((input) => {
    const options = { input, events: [...events, ...delayed], serializeState: fullText } as never;
    return { input, edges: adjacencyMapToArray(getAdjacencyMap(machine as never, options)) as Edge[] };
  });
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
