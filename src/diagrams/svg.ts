import type { Diagram, NodeKind } from './diagram.types.ts';
import { layoutOf, SIZES, type Box, type Point } from './layout.ts';
import { summaryOf } from './summary.ts';

/**
 * A diagram as SVG. Its colours are those of the page, by class: src/diagrams/diagram.css.
 *
 * @param sheet a style sheet to carry along, for a drawing that stands alone
 */
export function svgOf(diagram: Diagram, sheet?: string): string {
  const { width, height, nodes, edges } = layoutOf(diagram);
  const [title, summary] = [`${diagram.id}-title`, `${diagram.id}-summary`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="diagram" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${title}" aria-describedby="${summary}" lang="${escape(diagram.language)}">`,
    `<title id="${title}">${escape(diagram.title)}</title>`,
    `<desc id="${summary}">${escape(summaryOf(diagram))}</desc>`,
    // A style sheet is text of its own; only `]]>` would end it.
    ...(sheet === undefined ? [] : [`<style><![CDATA[${sheet.replaceAll(']]>', '')}]]></style>`]),
    ...edges.map(({ edge, points }) => edgePath(points, diagram.direction === 'down', edge.aside)),
    ...nodes.map(
      ({ node, ...box }) => `<g class="node ${node.kind}">${shapeOf(node.kind, box)}${textOf(box, SIZES.text)}</g>`,
    ),
    ...edges.flatMap(({ label }) =>
      label ? [`<g class="answer">${rectangle(label, 3, 4)}${textOf(label, SIZES.small)}</g>`] : [],
    ),
    '</svg>',
  ].join('');
}

/** How long the tip of an arrow is. */
const TIP = 8;

/** A line that leaves and comes in the diagram's direction. */
function edgePath(points: readonly Point[], isDown: boolean, aside: true | undefined): string {
  const end = points.at(-1);
  if (!end) return '';
  // The line ends where its tip begins.
  const line = points.with(-1, isDown ? { x: end.x, y: end.y - TIP } : { x: end.x - TIP, y: end.y });
  const path = line.map((point, index) => {
    const before = line[index - 1];
    if (!before) return `M${pair(point)}`;
    const [half, other] = isDown ? [(before.y + point.y) / 2, 'y'] : [(before.x + point.x) / 2, 'x'];
    const bend = (from: Point) => pair(other === 'y' ? { x: from.x, y: half } : { x: half, y: from.y });
    return `C${bend(before)} ${bend(point)} ${pair(point)}`;
  });
  const tip = isDown ? `l-4 -${TIP}h8z` : `l-${TIP} -4v8z`;
  return `<g class="edge${aside ? ' aside' : ''}"><path d="${path.join('')}"/><path class="tip" d="M${pair(end)}${tip}"/></g>`;
}

/** Steps are boxes, questions have pointed sides, ends are round. */
function shapeOf(kind: NodeKind, box: Box): string {
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
  return `<path d="M${corners.map(pair).join('L')}Z"/>`;
}

/** @param inset how much smaller than its box: words of an answer need no frame around them */
function rectangle({ x, y, width, height }: Box, radius: number, inset = 0): string {
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  return `<rect x="${number(x - w / 2)}" y="${number(y - h / 2)}" width="${number(w)}" height="${number(h)}" rx="${number(radius)}"/>`;
}

function textOf({ x, y, lines }: Box, size: number): string {
  const step = size * SIZES.leading;
  const first = y - ((lines.length - 1) * step) / 2 + size * 0.36;
  return lines
    .map(
      ({ text, language, soft }, index) =>
        `<text x="${number(x)}" y="${number(first + index * step)}" lang="${escape(language)}"${soft ? ' class="soft"' : ''}>${escape(text)}</text>`,
    )
    .join('');
}

function pair({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
