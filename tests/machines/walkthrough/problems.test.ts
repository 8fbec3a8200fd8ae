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

  test('is of the latest step before that has any, where the step has none', () => {
    expect(behind(later, 'fill~empty')).toEqual(['no-gas']);
    expect(behind(later, 'taste~full')).toEqual(['no-flame']);
    expect(behind(later, 'pour~full.cold.cold.hot')).toEqual(['no-flame']);
  });

  test('is of the end alone where that has any', () => {
    const graph: Graph = { ...later, problems: { ...later.problems, spilt: { at: ['pour'], figures: [] } } };
    expect(behind(graph, 'pour~full.hot')).toEqual(['spilt']);
  });

  test('is nothing that can only come later', () => {
    const graph: Graph = { ...tea, problems: { spilt: { at: ['pour'], figures: [] } } };
    expect(behind(graph, 'fill~empty')).toEqual([]);
    expect(behind({ ...tea, problems: {} }, 'pour~full.hot')).toEqual([]);
  });

  test('whatever was walked of a shipped guide: “Did it work? No” shows what is known of the latest step that can fail, to be opened', () => {
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
          const met = trailOf(graph, troubled.progress)!.map((step) => problemsAt(graph, step));
          expect(troubled.problems).toEqual(met.filter((problems) => problems.length > 0).at(-1) ?? []);
          expect(troubled.problems.length > 0).toBe(Object.keys(graph.problems).length > 0);
          for (const problem of troubled.problems) {
            actor.send({ type: 'problem.chosen', problem });
            expect(view()).toMatchObject({ phase: 'troubled', open: problem });
          }
        }),
        { numRuns: 8 },
      );
    }
  });
});
