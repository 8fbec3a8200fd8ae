import type { Diagram } from '../../src/diagrams/index.ts';

/** Words that mean something to HTML or to SVG. */
const odd = '<b>"#1" & `x` ]]> 1. end</b>';

/** A diagram that has such words wherever it has words. */
export const ODD_DIAGRAM: Diagram = {
  id: 'odd',
  language: 'en',
  title: odd,
  direction: 'down',
  nodes: [
    { id: 'step-end', kind: 'ask', mark: '1', text: odd },
    { id: 'end', kind: 'end', text: odd },
  ],
  edges: [{ from: 'step-end', to: 'end', answers: [{ language: 'en', text: odd }] }],
};
