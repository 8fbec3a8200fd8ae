import type { NodeKind } from './diagram.types.ts';
import { SIZES, type Box, type Point } from './layout.ts';

/** An element of a drawing and its attributes, for whoever writes or draws it. */
export interface Shape {
  tag: 'rect' | 'path';
  attributes: Readonly<Record<string, string>>;
}

/** How long the tip of an arrow is. */
const TIP = 8;

/** A line that leaves and comes in the diagram's direction, and its tip. */
export function edgePaths(points: readonly Point[], isDown: boolean): { line: string; tip: string } | undefined {
  const end = points.at(-1);
  if (!end) return undefined;
  // The line ends where its tip begins.
  const line = points.with(-1, isDown ? { x: end.x, y: end.y - TIP } : { x: end.x - TIP, y: end.y });
  const path = line.map((point, index) => {
    const before = line[index - 1];
    if (!before) return `M${pair(point)}`;
    const [half, other] = isDown ? [(before.y + point.y) / 2, 'y'] : [(before.x + point.x) / 2, 'x'];
    const bend = (from: Point) => pair(other === 'y' ? { x: from.x, y: half } : { x: half, y: from.y });
    return `C${bend(before)} ${bend(point)} ${pair(point)}`;
  });
  return { line: path.join(''), tip: `M${pair(end)}${isDown ? `l-4 -${TIP}h8z` : `l-${TIP} -4v8z`}` };
}

/** Steps are boxes, questions have pointed sides, ends are round. */
export function nodeShape(kind: NodeKind, box: Box): Shape {
  if (kind !== 'ask') return rectangle(box, kind === 'end' || kind === 'call' ? box.height / 2 : 6);
  const [left, right, top, bottom] = [
    box.x - box.width / 2,
    box.x + box.width / 2,
    box.y - box.height / 2,
    box.y + box.height / 2,
  ];
  const corners: Point[] = [
    { x: left + 8, y: top },
    { x: right - 8, y: top },
    { x: right, y: box.y },
    { x: right - 8, y: bottom },
    { x: left + 8, y: bottom },
    { x: left, y: box.y },
  ];
  return { tag: 'path', attributes: { d: `M${corners.map(pair).join('L')}Z` } };
}

/** What the words of an answer stand on: they need no frame around them. */
export function answerShape(box: Box): Shape {
  return rectangle(box, 3, 4);
}

/** @param inset how much smaller than its box */
function rectangle({ x, y, width, height }: Box, radius: number, inset = 0): Shape {
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  const attributes = { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: radius };
  return {
    tag: 'rect',
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, number(value)])),
  };
}

/** Where each line of a box stands: on whole pixels, which nobody can tell from others and which weigh less. */
export function textPlaces({ x, y, lines }: Box, size: number): { x: string; y: string }[] {
  const step = size * SIZES.leading;
  const first = y - ((lines.length - 1) * step) / 2 + size * 0.36;
  return lines.map((_, index) => ({ x: number(x), y: String(Math.round(first + index * step)) }));
}

function pair({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
