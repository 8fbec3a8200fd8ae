import type { RouteStep } from '../../machines/walkthrough/index.ts';

interface Wording {
  language: string;
  text: string;
}

export type NodeKind = 'step' | 'optional' | 'ask' | 'do' | 'end' | 'call' | 'onward' | 'problem' | 'rest';

export interface DiagramNode {
  id: string;
  kind: NodeKind;
  mark?: string | undefined;
  text: string;
}

export interface DiagramEdge {
  from: string;
  to: string;
  /** The answer that leads on, in each language, the diagram's own first; empty if there is no choice. */
  answers: readonly Wording[];
  /** The id of a step's way. */
  way?: string | undefined;
  /** The share of readers who get here. */
  share?: string | undefined;
  /** Not part of the path: a problem that can show here. */
  aside?: true | undefined;
}

export interface Diagram {
  /** Unique on a page: `guide-android-add-user-qr`. */
  id: string;
  language: string;
  title: string;
  direction: 'down' | 'across';
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
  way(step: string, way: string): readonly Wording[];
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
      edges.push({ from, to: `step-${to}`, answers: words.way(id, way), way });
    if (next !== undefined) edges.push({ from, to: `step-${next}`, answers: [] });
    if (end) edges.push({ from, to: 'end', answers: [] });
  }
  nodes.push({ id: 'end', kind: 'end', text: words.done });
  for (const [id, { at }] of Object.entries(problems)) {
    nodes.push({ id: `problem-${id}`, kind: 'problem', text: words.problem(id) });
    for (const step of at) edges.push({ from: `step-${step}`, to: `problem-${id}`, answers: [], aside: true });
  }
  return { nodes, edges };
}
