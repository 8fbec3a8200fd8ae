import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { optimalTree } from '../../machines/diagnosis/index.ts';
import { libraryOf, symptomIds, symptomOf } from '../../src/content/index.ts';
import { diagnosisDiagram, guideDiagram, svgOf, type Diagram } from '../../src/diagrams/index.ts';
import { layoutOf } from '../../src/diagrams/layout.ts';
import { ODD_DIAGRAM } from '../support/odd-diagram.ts';

const library = libraryOf(process.cwd());
const languages = Object.keys(library.site.languages);
const guides = [...library.guides.keys()];
const diagrams: Diagram[] = languages.flatMap((language) => [
  ...guides.map((id) => guideDiagram(library, id, language)),
  ...symptomIds(library).map((id) => diagnosisDiagram(library, id, language)),
]);

describe('a guide’s diagram', () => {
  test.each(guides)('has every step, way and problem: %s', (id) => {
    const { graph } = library.guides.get(id)!;
    const { nodes, edges } = guideDiagram(library, id, 'ja');
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

  test('says each way in both languages, the diagram’s own first', () => {
    const answersIn = (language: string) =>
      guideDiagram(library, 'android-add-user-qr', language).edges.find(({ answers }) => answers.length > 0)!.answers;
    expect(answersIn('ja')).toEqual([
      { language: 'ja', text: 'ログイン画面が表示されました。' },
      { language: 'en', text: 'You see the login screen.' },
    ]);
    expect(answersIn('en').map(({ language }) => language)).toEqual(['en', 'ja']);
  });
});

describe('a diagnosis’s diagram', () => {
  test.each(symptomIds(library))('follows the policy, answer by answer: %s', (id) => {
    const { nodes, edges } = diagnosisDiagram(library, id, 'en');
    const tree = optimalTree(symptomOf(library, id).model);
    const first = edges.filter(({ from }) => from === nodes[0]!.id);
    const shown = tree.branches.filter(({ tree: { probability } }) => probability >= 0.01);
    expect(first.filter(({ answers }) => answers.length === 2)).toHaveLength(shown.length);
    expect(first.map(({ share }) => share)).toEqual(
      expect.arrayContaining(shown.map(({ tree: { probability } }) => `${Math.round(probability * 100)}%`)),
    );
    for (const node of nodes.slice(1)) expect(edges.filter(({ to }) => to === node.id)).toHaveLength(1);
  });
});

describe.each(diagrams.map((diagram) => [`${diagram.id} (${diagram.language})`, diagram] as const))(
  '%s',
  (_, diagram) => {
    test('has no words on other words, and all of them inside', () => {
      const { width, height, nodes, edges } = layoutOf(diagram);
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

    test('is an SVG with a name and a description, without inline styles, the same each time', () => {
      const svg = svgOf(diagram);
      const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      expect(root.getAttribute('role')).toBe('img');
      const named = (attribute: string) =>
        root.querySelector(`[id="${root.getAttribute(attribute)!}"]`)?.textContent ?? '';
      expect(named('aria-labelledby')).toBe(diagram.title);
      expect(named('aria-describedby').split('\n')).toHaveLength(diagram.edges.length);
      expect(svg).not.toMatch(/ style=|<script|<style/);
      expect(svgOf(diagram)).toBe(svg);
    });
  },
);

test('words that mean something to SVG are words only', () => {
  const root = new DOMParser().parseFromString(
    svgOf(ODD_DIAGRAM, 'a::after { content: "]]>" }'),
    'image/svg+xml',
  ).documentElement;
  expect(root.querySelector('b')).toBeNull();
  expect(root.querySelector('title')!.textContent).toBe(ODD_DIAGRAM.title);
});
