import { Graph, layout } from '@dagrejs/dagre';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.types.ts';
import { widthOf } from '../i18n/index.ts';
import { linesOf } from './text-box.ts';

/** Sizes in pixels of the drawing. */
export const SIZES = {
  text: 14,
  small: 12,
  leading: 1.45,
  paddingX: 14,
  paddingY: 9,
  widest: 15,
  widestAnswer: 14,
} as const;

interface Line {
  text: string;
  language: string;
  /** Soft words stand behind: those of another language, a share. */
  soft?: boolean;
}

/** A box with its middle, as it is drawn. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly Line[];
}

export interface Point {
  x: number;
  y: number;
}

/** A diagram with a place for everything. */
export interface Layout {
  width: number;
  height: number;
  nodes: readonly (Box & { node: DiagramNode })[];
  edges: readonly { edge: DiagramEdge; points: readonly Point[]; label?: Box | undefined }[];
}

/** What an edge without words takes: across, it runs level past the words of the others. */
const BARE = { down: { width: 0, height: 0 }, across: { width: 150, height: 4 } } as const;

/** Places a diagram's nodes and edges so that no two words lie on each other. */
export function layoutOf(diagram: Diagram): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    align: 'UL',
    rankdir: diagram.direction === 'down' ? 'TB' : 'LR',
    nodesep: diagram.direction === 'down' ? 36 : 14,
    ranksep: diagram.direction === 'down' ? 44 : 64,
    edgesep: 18,
    marginx: 8,
    marginy: 8,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const nodes = diagram.nodes.map((node) => ({ node, ...boxOf(nodeLines(node, diagram.language), SIZES.text) }));
  for (const { node, width, height } of nodes) graph.setNode(node.id, { width, height });
  const edges = diagram.edges.map((edge, index) => ({ edge, name: String(index), lines: answerLines(edge) }));
  for (const { edge, name, lines } of edges) {
    const size = lines.length > 0 ? boxOf(lines, SIZES.small) : BARE[diagram.direction];
    graph.setEdge(edge.from, edge.to, { width: size.width, height: size.height, labelpos: 'c' }, name);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const sideOf = (id: string, after: 1 | -1): Point => {
    // The layout leaves a node as large as it was given.
    const { x, y, width: wide, height: high } = graph.node(id);
    return diagram.direction === 'down' ? { x, y: y + (after * high) / 2 } : { x: x + (after * wide) / 2, y };
  };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((each) => ({ ...each, ...placeOf(graph.node(each.node.id)) })),
    edges: edges.map(({ edge, name, lines }) => {
      const {
        points = [],
        width: wide = 0,
        height: high = 0,
        ...place
      } = graph.edge(edge.from, edge.to, name) as Partial<Box> & {
        points?: Point[];
      };
      const middle = placeOf(place);
      const run = diagram.direction === 'down' ? { x: 0, y: high / 2 } : { x: wide / 2, y: 0 };
      // Where an edge has words it runs straight under them, so that it bends beside the others' words only.
      const straight = points.slice(1, -1).flatMap((point) =>
        Math.hypot(point.x - middle.x, point.y - middle.y) < 1
          ? [
              { x: point.x - run.x, y: point.y - run.y },
              { x: point.x + run.x, y: point.y + run.y },
            ]
          : [point],
      );
      // Between neighbours nothing is in the way.
      const isShort = diagram.direction === 'down' && lines.length === 0 && points.length === 3;
      return {
        edge,
        // Edges leave and come in the middle of a side: what belongs together is seen to part there.
        points: [sideOf(edge.from, 1), ...(isShort ? [] : straight), sideOf(edge.to, -1)],
        ...(lines.length > 0 && { label: { ...boxOf(lines, SIZES.small), ...middle } }),
      };
    }),
  };
}

function placeOf({ x = 0, y = 0 }: { x?: number | undefined; y?: number | undefined }): Point {
  return { x, y };
}

function nodeLines({ mark, text }: DiagramNode, language: string): Line[] {
  return linesOf(mark === undefined ? text : `${mark} ${text}`, language, SIZES.widest).map((line) => ({
    text: line,
    language,
  }));
}

function answerLines({ answers, share }: DiagramEdge): Line[] {
  const said = answers.flatMap(({ text, language }, index) =>
    linesOf(text, language, SIZES.widestAnswer).map((line) => ({ text: line, language, soft: index > 0 })),
  );
  return share === undefined ? said : [...said, { text: share, language: answers[0]?.language ?? '', soft: true }];
}

function boxOf(lines: readonly Line[], size: number): Box {
  const widest = Math.max(...lines.map(({ text }) => widthOf(text)));
  return {
    x: 0,
    y: 0,
    width: Math.ceil(widest * size + 2 * SIZES.paddingX),
    height: Math.ceil(lines.length * size * SIZES.leading + 2 * SIZES.paddingY),
    lines,
  };
}
