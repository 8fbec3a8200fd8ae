import { Graph, layout } from '@dagrejs/dagre';
import { phrasesIn, widthOf } from '../i18n/index.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './graph-diagram.ts';

/** Sizes in pixels; the widest lines in letters. */
export const SIZES = {
  text: 14,
  small: 12,
  leading: 1.45,
  paddingX: 14,
  paddingY: 9,
  widest: 15,
  widestAnswer: 14,
} as const;

export interface Point {
  x: number;
  y: number;
}

/** A box around its center, with the lines in it. */
export interface Box extends Point {
  width: number;
  height: number;
  lines: readonly string[];
}

export interface Layout {
  width: number;
  height: number;
  nodes: readonly (Box & { node: DiagramNode })[];
  edges: readonly { edge: DiagramEdge; points: readonly Point[]; label?: Box | undefined }[];
}

export function layoutOf({ language, nodes: ownNodes, edges: ownEdges }: Diagram): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    align: 'UL',
    rankdir: 'TB',
    nodesep: 36,
    ranksep: 44,
    edgesep: 18,
    marginx: 8,
    marginy: 8,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const nodes = ownNodes.map((node) => ({ node, ...sized(linesOf(nameOf(node), language, SIZES.widest), SIZES.text) }));
  for (const { node, width, height } of nodes) graph.setNode(node.id, { width, height });
  const edges = ownEdges.map((edge, index) => {
    const box = sized(linesOf(edge.answer ?? '', language, SIZES.widestAnswer), SIZES.small);
    const { width, height } = box.lines.length > 0 ? box : { width: 0, height: 0 };
    graph.setEdge(edge.from, edge.to, { labelpos: 'c', width, height }, String(index));
    return { edge, name: String(index), ...box };
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  /** The middle of a node's side where its edges leave (1) or arrive (-1). */
  const sideOf = (id: string, after: 1 | -1): Point => {
    const { x, y, height: high } = graph.node(id);
    return { x, y: y + (after * high) / 2 };
  };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((each) => {
      const { x, y } = graph.node(each.node.id);
      return { ...each, x, y };
    }),
    edges: edges.map(({ edge, name, ...box }) => {
      const placed = graph.edge(edge.from, edge.to, name) as Partial<Box> & { points?: Point[] };
      const { points = [], x = 0, y = 0, height: high = 0 } = placed;
      // An edge with words is straight under them, so that it bends only next to the words of others.
      const bends = points.slice(1, -1).flatMap((point) => {
        if (Math.hypot(point.x - x, point.y - y) >= 1) return [point];
        return [-1, 1].map((side) => ({ x: point.x, y: point.y + (side * high) / 2 }));
      });
      // Between neighbors nothing is in the way.
      const isShort = box.lines.length === 0 && points.length === 3;
      return {
        edge,
        points: [sideOf(edge.from, 1), ...(isShort ? [] : bends), sideOf(edge.to, -1)],
        ...(box.lines.length > 0 && { label: { ...box, x, y } }),
      };
    }),
  };
}

function nameOf({ mark, text }: DiagramNode): string {
  return mark === undefined ? text : `${mark} ${text}`;
}

function sized(lines: readonly string[], size: number): Omit<Box, 'x' | 'y'> {
  const widest = Math.max(...lines.map(widthOf));
  return {
    width: Math.ceil(widest * size + 2 * SIZES.paddingX),
    height: Math.ceil(lines.length * size * SIZES.leading + 2 * SIZES.paddingY),
    lines,
  };
}

/** Breaks a text into lines of a maximum width, between words or phrases; only a wider word is cut. */
function linesOf(text: string, language: string, max: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of phrasesIn(text, language).flatMap((phrase) => phrase.split(/(?<=\s)/))) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > max) {
      lines.push(line.trim());
      line = '';
    }
    for (const letter of piece) {
      if (widthOf(line + letter) > max && letter.trim() !== '') {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}
