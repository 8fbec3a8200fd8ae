import { describe, expect, test } from 'vitest';
import { libraryOf, localizedFor } from '../../src/content/index.ts';
import { graphDiagram, layoutOf } from '../../src/diagrams/index.ts';

const library = libraryOf(process.cwd());
const languages = Object.keys(library.site.languages);

const drawn = (id: string, language = 'ja') => {
  const uses = localizedFor(library, id, language)!.outline.uses;
  const wordsOf = (component: string, own: string, step?: string) =>
    uses.find((use) => use.component === component && use.id === own && (step === undefined || use.step === step))!;
  return graphDiagram(library.guides.get(id)!.graph, {
    step: (step) => wordsOf('Step', step).title,
    way: (step, way) => wordsOf('Way', way, step).text,
    problem: (problem) => localizedFor(library, problem, language)!.matter!.title,
    done: 'Done',
  });
};

describe.each([...library.guides.keys()])('the diagram of %s', (id) => {
  test('has every step, way and problem', () => {
    const { graph } = library.guides.get(id)!;
    const { nodes, edges } = drawn(id);
    expect(nodes.map((node) => node.id)).toEqual([
      ...Object.keys(graph.steps).map((step) => `step-${step}`),
      'end',
      ...Object.keys(graph.problems).map((problem) => `problem-${problem}`),
    ]);
    const leads = Object.entries(graph.steps).flatMap(([step, { ways, next, end }]) => [
      ...Object.values(ways ?? {}).map((to) => `step-${step} step-${to}`),
      ...(next === undefined ? [] : [`step-${step} step-${next}`]),
      ...(end ? [`step-${step} end`] : []),
    ]);
    expect(edges.filter(({ aside }) => !aside).map(({ from, to }) => `${from} ${to}`)).toEqual(leads);
  });

  test.each(languages)('has no words on other words, and all of them inside (%s)', (language) => {
    const { width, height, nodes, edges } = layoutOf({ language, ...drawn(id, language) });
    const boxes = [...nodes, ...edges.flatMap(({ label }) => (label ? [label] : []))].map((box) => ({
      left: box.x - box.width / 2,
      right: box.x + box.width / 2,
      top: box.y - box.height / 2,
      bottom: box.y + box.height / 2,
    }));
    for (const [index, a] of boxes.entries()) {
      expect(a.left >= 0 && a.top >= 0 && a.right <= width && a.bottom <= height).toBe(true);
      for (const b of boxes.slice(index + 1)) {
        expect(a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1).toBe(
          false,
        );
      }
    }
  });
});
