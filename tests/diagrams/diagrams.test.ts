import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/content/index.ts';
import { graphDiagram, layoutOf } from '../../src/diagrams/index.ts';

const { guides } = libraryOf(process.cwd());

describe.each([...guides].map(([id, { graph }]) => [id, graph] as const))('the diagram of %s', (id, graph) => {
  const drawn = graphDiagram(graph, {
    step: (step) => `Tap what the step ${step} names`,
    way: (step, way) => [{ language: 'en', text: `You see ${way} at ${step}.` }],
    problem: (problem) => problem,
    done: 'Done',
  });

  test('has every step, way and problem', () => {
    expect(drawn.nodes.map((node) => node.id)).toEqual([
      ...Object.keys(graph.steps).map((step) => `step-${step}`),
      'end',
      ...Object.keys(graph.problems).map((problem) => `problem-${problem}`),
    ]);
    const leads = Object.entries(graph.steps).flatMap(([step, { ways, next, end }]) => [
      ...Object.values(ways ?? {}).map((to) => `step-${step} step-${to}`),
      ...(next === undefined ? [] : [`step-${step} step-${next}`]),
      ...(end ? [`step-${step} end`] : []),
    ]);
    expect(drawn.edges.filter(({ aside }) => !aside).map(({ from, to }) => `${from} ${to}`)).toEqual(leads);
  });

  test('has no words on other words, and all of them inside', () => {
    const { width, height, nodes, edges } = layoutOf({ id, language: 'en', title: id, direction: 'down', ...drawn });
    const boxes = [...nodes, ...edges.flatMap(({ label }) => (label ? [label] : []))].map((box) => ({
      left: box.x - box.width / 2,
      right: box.x + box.width / 2,
      top: box.y - box.height / 2,
      bottom: box.y + box.height / 2,
    }));
    for (const [index, a] of boxes.entries()) {
      expect(a.left >= 0 && a.top >= 0 && a.right <= width && a.bottom <= height).toBe(true);
      for (const b of boxes.slice(index + 1))
        expect(a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1).toBe(
          false,
        );
    }
  });
});
