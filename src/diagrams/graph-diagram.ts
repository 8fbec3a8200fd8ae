import type { RouteStep } from '../../machines/walkthrough/index.ts';

export type NodeKind = 'step' | 'optional' | 'end' | 'problem';

export interface DiagramNode {
  id: string;
  kind: NodeKind;
  mark?: string | undefined;
  text: string;
}

export interface DiagramEdge {
  from: string;
  to: string;
  /** The id of a step's way, and what readers see on it. */
  way?: string | undefined;
  answer?: string | undefined;
  /** Not part of the path: a problem that can show here. */
  aside?: true | undefined;
}

export interface Diagram {
  language: string;
  nodes: readonly DiagramNode[];
  edges: readonly DiagramEdge[];
}

type DrawnStep = Pick<RouteStep, 'label' | 'ways' | 'next'> & Partial<Record<'end' | 'optional', boolean | undefined>>;

interface DrawnGraph {
  steps: Readonly<Record<string, DrawnStep>>;
  problems: Readonly<Record<string, { at: readonly string[] }>>;
}

interface DrawnWords {
  step(id: string): string;
  way(step: string, way: string): string;
  problem(id: string): string;
  done: string;
}

/** The steps of a graph, its ways, and the problems that can show beside them, as nodes and edges. */
export function graphDiagram({ steps, problems }: DrawnGraph, words: DrawnWords): Pick<Diagram, 'nodes' | 'edges'> {
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  for (const [id, { label, ways, next, end, optional }] of Object.entries(steps)) {
    const from = `step-${id}`;
    nodes.push({ id: from, kind: optional ? 'optional' : 'step', mark: label, text: words.step(id) });
    for (const [way, to] of Object.entries(ways ?? {}))
      edges.push({ from, to: `step-${to}`, way, answer: words.way(id, way) });
    if (next !== undefined) edges.push({ from, to: `step-${next}` });
    if (end) edges.push({ from, to: 'end' });
  }
  nodes.push({ id: 'end', kind: 'end', text: words.done });
  for (const [id, { at }] of Object.entries(problems)) {
    nodes.push({ id: `problem-${id}`, kind: 'problem', text: words.problem(id) });
    for (const step of at) edges.push({ from: `step-${step}`, to: `problem-${id}`, aside: true });
  }
  return { nodes, edges };
}
