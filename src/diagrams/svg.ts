import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Diagram, DiagramNode } from './graph-diagram.ts';
import { layoutOf, SIZES } from './layout.ts';
import { answerShape, Edge, Lines, nodeShape } from './shapes.ts';

/**
 * A diagram as SVG. Its colors come from the page's style sheet: src/diagrams/diagram.css.
 *
 * @param sheet a style sheet to include in a stand-alone file
 */
export function svgOf(diagram: Diagram, sheet?: string): string {
  const { width, height, nodes, edges } = layoutOf(diagram);
  const [title, summary] = [`${diagram.id}-title`, `${diagram.id}-summary`];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ class: 'diagram', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', lang: diagram.language },
    ...{ 'aria-labelledby': title, 'aria-describedby': summary },
  };
  // In XML a style sheet is text like any other: only `]]>` would end it.
  const style =
    sheet && h('style', { dangerouslySetInnerHTML: { __html: `<![CDATA[${sheet.replaceAll(']]>', '')}]]>` } });
  return renderToStaticMarkup(
    h('svg', attributes, [
      h('title', { id: title }, diagram.title),
      h('desc', { id: summary }, summaryOf(diagram)),
      style,
      edges.map(({ edge, points }) => h(Edge, { edge, points, isDown: diagram.direction === 'down' })),
      nodes.map(({ node, ...box }) =>
        h('g', { class: `node ${node.kind}` }, [nodeShape(node.kind, box), h(Lines, { box, size: SIZES.text })]),
      ),
      edges.map(({ label }) =>
        label ? h('g', { class: 'answer' }, [answerShape(label), h(Lines, { box: label, size: SIZES.small })]) : null,
      ),
    ]),
  );
}

/**
 * A line of text for each edge, for readers who can't see the drawing: `1 Open the app – I see the login → 1.a Tap
 * Services`.
 */
function summaryOf({ nodes, edges, language }: Diagram): string {
  const nameOf = ({ mark, text }: DiagramNode): string => (mark === undefined ? text : `${mark} ${text}`);
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  return edges
    .map(({ from, to, answers, share }) => {
      const answer = answers.find((each) => each.language === language)?.text;
      const way = [answer, share].filter((each) => each !== undefined).join(' ');
      return `${names.get(from) ?? from}${way === '' ? '' : ` – ${way}`} → ${names.get(to) ?? to}`;
    })
    .join('\n');
}
