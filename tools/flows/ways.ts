import { stepIn, waysThrough, type Act, type Graph } from '../../machines/walkthrough/index.ts';

/** One way through a guide. */
export interface GuideWay {
  /** What is chosen at its forks, in order. */
  ways: readonly string[];
  /** Its steps from the start to an end. */
  trail: readonly string[];
}

/** An act as it is come to on a way. */
export interface ActOnWay {
  step: string;
  /** Its place in the step, from 1, acts of other ways counted. */
  position: number;
  act: Act;
}

/** Every way through a guide, in written order. Two that go by the same steps and choose differently are two. */
export function waysOf(graph: Graph): GuideWay[] {
  const trails = new Map(waysThrough(graph).map((trail) => [trail.join(' '), trail]));
  return [...trails.values()].flatMap((trail) => choicesOn(graph, trail).map((ways) => ({ ways, trail })));
}

/** Each list of choices that leads along a trail. */
function choicesOn(graph: Graph, trail: readonly string[]): string[][] {
  return trail.reduce<string[][]>(
    (lists, id, index) => {
      const leading = Object.entries(stepIn(graph, id).ways ?? {}).filter(([, target]) => target === trail[index + 1]);
      return leading.length === 0 ? lists : lists.flatMap((ways) => leading.map(([way]) => [...ways, way]));
    },
    [[]],
  );
}

/** The acts of a way, in order: those of its steps that belong to every way, or to the one that is chosen there. */
export function actsOn(graph: Graph, { ways, trail }: GuideWay): ActOnWay[] {
  const left = [...ways];
  return trail.flatMap((step) => {
    const { acts, ways: choices } = stepIn(graph, step);
    const chosen = choices ? left.shift() : undefined;
    return acts.flatMap((act, index) =>
      act.way === undefined || act.way === chosen ? [{ step, position: index + 1, act }] : [],
    );
  });
}
