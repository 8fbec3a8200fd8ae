import type { Diagram } from './diagram.types.ts';
import { layoutOf, SIZES, type Box } from './layout.ts';
import { answerShape, edgePaths, nodeShape, textPlaces, type Shape } from './shapes.ts';
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
    ...edges.flatMap(({ edge, points }) => {
      const paths = edgePaths(points, diagram.direction === 'down');
      if (!paths) return [];
      const { line, tip } = paths;
      return [`<g class="edge${edge.aside ? ' aside' : ''}"><path d="${line}"/><path class="tip" d="${tip}"/></g>`];
    }),
    ...nodes.map(
      ({ node, ...box }) =>
        `<g class="node ${node.kind}">${elementOf(nodeShape(node.kind, box))}${textOf(box, SIZES.text)}</g>`,
    ),
    ...edges.flatMap(({ label }) =>
      label ? [`<g class="answer">${elementOf(answerShape(label))}${textOf(label, SIZES.small)}</g>`] : [],
    ),
    '</svg>',
  ].join('');
}

function elementOf({ tag, attributes }: Shape): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${tag}${written.join('')}/>`;
}

function textOf(box: Box, size: number): string {
  const places = textPlaces(box, size);
  return box.lines
    .map(
      ({ text, language, soft }, index) =>
        `<text x="${places[index]?.x ?? ''}" y="${places[index]?.y ?? ''}" lang="${escape(language)}"${soft ? ' class="soft"' : ''}>${escape(text)}</text>`,
    )
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
