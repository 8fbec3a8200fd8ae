import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import {
  createWalkthrough,
  decodeProgress,
  problemsAt,
  problemsBehind,
  trailOf,
  walkthroughView,
  type Graph,
} from '../../../machines/walkthrough/index.ts';
import { shippedGraphs } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';

const behind = (graph: Graph, place: string): string[] =>
  problemsBehind(graph, decodeProgress(`step-${place}`, graph).progress);

describe('problemsAt', () => {
  test('lists the problems of a step in printed order', () => {
    expect(problemsAt(tea, 'light')).toEqual(['no-gas', 'no-flame']);
    expect(problemsAt(tea, 'look')).toEqual(['no-gas']);
    expect(problemsAt(tea, 'fill')).toEqual([]);
  });
});

describe('problemsBehind', () => {
  const later: Graph = {
    ...tea,
    problems: { 'no-gas': { at: ['look'], figures: [] }, 'no-flame': { at: ['light'], figures: [] } },
  };

  test('is of the step alone where that has any', () => {
    expect(behind(later, 'look')).toEqual(['no-gas']);
    expect(behind(later, 'light~full')).toEqual(['no-flame']);
  });

  test('is of the steps that were walked where the step has none, the latest first, each once', () => {
    expect(behind(later, 'fill~empty')).toEqual(['no-gas']);
    expect(behind(later, 'taste~full')).toEqual(['no-flame', 'no-gas']);
    expect(behind(later, 'pour~full.cold.cold.hot')).toEqual(['no-flame', 'no-gas']);
  });

  test('is of the end and of all that was walked at the end', () => {
    const graph: Graph = { ...later, problems: { ...later.problems, spilt: { at: ['pour'], figures: [] } } };
    expect(behind(graph, 'pour~full.hot')).toEqual(['spilt', 'no-flame', 'no-gas']);
  });

  test('is all that the guide knows where no step so far has any', () => {
    const graph: Graph = { ...tea, problems: { spilt: { at: ['pour'], figures: [] } } };
    expect(behind(graph, 'fill~empty')).toEqual(['spilt']);
    expect(behind({ ...tea, problems: {} }, 'pour~full.hot')).toEqual([]);
  });

  test('whatever was walked of a shipped guide: “Did it work? No” shows all that is known on this way, to be opened', () => {
    for (const graph of Object.values(shippedGraphs())) {
      fc.assert(
        fc.property(fc.array(fc.nat(3), { maxLength: 3 }), (choices) => {
          const actor = createActor(createWalkthrough(graph), { input: {} }).start();
          actor.send({ type: 'walk.started' });
          const view = () => walkthroughView(actor.getSnapshot(), graph);
          for (let turn = 0; view().phase === 'walking'; turn++) {
            const ways = Object.keys(graph.steps[actor.getSnapshot().context.progress!.step]!.ways ?? {});
            actor.send(
              ways.length > 0
                ? { type: 'way.chosen', way: ways[(choices[turn] ?? 0) % ways.length]! }
                : { type: 'step.completed' },
            );
          }
          actor.send({ type: 'result.denied' });
          const troubled = view();
          if (troubled.phase !== 'troubled') throw new Error(troubled.phase);
          const met = trailOf(graph, troubled.progress)!.flatMap((step) => problemsAt(graph, step));
          expect(troubled.problems.toSorted()).toEqual([...new Set(met)].sort());
          const last = Math.max(...troubled.problems.map((problem) => met.lastIndexOf(problem)));
          if (troubled.problems.length > 0) expect(met.at(last)).toBe(met.at(-1));
          for (const problem of troubled.problems) {
            actor.send({ type: 'problem.chosen', problem });
            expect(view()).toMatchObject({ phase: 'troubled', open: problem });
          }
        }),
        { numRuns: 8 },
      );
    }
  });

  test('knows nothing only where the guide knows nothing', () => {
    for (const graph of Object.values(shippedGraphs())) {
      for (const step of Object.keys(graph.steps)) {
        expect(behind(graph, step).length > 0, step).toBe(Object.keys(graph.problems).length > 0);
      }
    }
  });
});
