import { Fragment, h } from 'preact';
import type { DiagramEdge, NodeKind } from './graph-diagram.ts';
import { SIZES, type Box, type Point } from './layout.ts';

const TIP = 8;

/** An edge: a line that leaves and arrives vertically, with an arrow at its end. */
export function Edge({ edge, points }: { edge: DiagramEdge; points: readonly Point[] }) {
  const end = points.at(-1);
  if (!end) return null;
  // The line ends where its tip begins.
  const line = points.with(-1, { x: end.x, y: end.y - TIP });
  const path = line.map((point, index) => {
    const before = line[index - 1];
    if (!before) return `M${pair(point)}`;
    const half = (before.y + point.y) / 2;
    const bend = ({ x }: Point) => pair({ x, y: half });
    return `C${bend(before)} ${bend(point)} ${pair(point)}`;
  });
  return h('g', { class: edge.aside ? 'edge aside' : 'edge' }, [
    h('path', { d: path.join('') }),
    h('path', { class: 'tip', d: `M${pair(end)}l-4 -${TIP}h8z` }),
  ]);
}

/** The outline of a node: steps are boxes, the end is round. */
export function nodeShape(kind: NodeKind, box: Box) {
  return rectangle(box, kind === 'end' ? box.height / 2 : 6);
}

/** The background of an answer's words, which have no frame. */
export function answerShape({ width, height, ...box }: Box) {
  return rectangle({ ...box, width: width - 8, height: height - 8 }, 3);
}

function rectangle({ x, y, width, height }: Box, radius: number) {
  return h('rect', {
    x: round(x - width / 2),
    y: round(y - height / 2),
    width: round(width),
    height: round(height),
    rx: round(radius),
  });
}

/**
 * The lines of a box, on whole pixels, which weigh less.
 *
 * @param whole the unbroken text: where it has a space between two lines, a screen reader needs one too
 */
export function Lines({ box: { x, y, lines }, size, whole }: { box: Box; size: number; whole: string }) {
  const step = size * SIZES.leading;
  const first = y - ((lines.length - 1) * step) / 2 + size * 0.36;
  const texts = lines.map((text, index) =>
    h(
      'text',
      { x: round(x), y: Math.round(first + index * step) },
      whole.includes(`${text} ${lines[index + 1] ?? ''}`) ? `${text} ` : text,
    ),
  );
  return h(Fragment, null, texts);
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
