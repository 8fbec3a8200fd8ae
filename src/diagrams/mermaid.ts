import type { Diagram, DiagramEdge, NodeKind } from './diagram.types.ts';

/** The brackets of each kind of node: a box, a question, a rounded end. */
const BRACKETS: Readonly<Record<NodeKind, readonly [string, string]>> = {
  step: ['[', ']'],
  optional: ['[', ']'],
  do: ['[', ']'],
  ask: ['{{', '}}'],
  end: ['([', '])'],
  call: ['([', '])'],
  onward: ['[/', '/]'],
  problem: ['(', ')'],
  rest: ['(', ')'],
};

/** A diagram as a Mermaid flow chart. */
export function mermaidOf({ title, direction, nodes, edges }: Diagram): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    `flowchart ${direction === 'down' ? 'TD' : 'LR'}`,
    ...nodes.map(({ id, kind, mark, text }) => {
      const [open, close] = BRACKETS[kind];
      return `  ${nameOf(id)}${open}${quoted(mark === undefined ? text : `${mark} ${text}`)}${close}`;
    }),
    ...edges.map((edge) => `  ${nameOf(edge.from)} ${arrowOf(edge)} ${nameOf(edge.to)}`),
    '',
  ].join('\n');
}

/** `end` alone is a keyword of Mermaid. */
function nameOf(id: string): string {
  return `n_${id.replaceAll('-', '_')}`;
}

function arrowOf({ answers, share, aside }: DiagramEdge): string {
  const arrow = aside ? '-.->' : '-->';
  const lines = [...answers.map(({ text }) => text), ...(share === undefined ? [] : [share])];
  return lines.length === 0 ? arrow : `${arrow}|${quoted(...lines)}|`;
}

/** Quoted text has Mermaid's own entities, and `<br>` for a line break. */
function quoted(...lines: readonly string[]): string {
  const codes: Readonly<Record<string, string>> = { '"': '#quot;', '#': '#35;', '<': '#lt;', '>': '#gt;', '`': '#96;' };
  return `"${lines.map((line) => line.replace(/["#<>`]/g, (letter) => codes[letter] ?? letter)).join('<br>')}"`;
}
