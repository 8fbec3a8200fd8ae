import type { Diagram, DiagramNode } from './diagram.types.ts';

/** A diagram in a line for each thing that leads on, for those who cannot see it: `1 Open the app – I see the login → 1.a Tap Services`. */
export function summaryOf({ nodes, edges, language }: Diagram): string {
  const name = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  return edges
    .map(({ from, to, answers, share }) => {
      const answer = answers.find((each) => each.language === language)?.text;
      const way = [answer, share].filter((each) => each !== undefined).join(' ');
      return `${name.get(from) ?? from}${way === '' ? '' : ` – ${way}`} → ${name.get(to) ?? to}`;
    })
    .join('\n');
}

function nameOf({ mark, text }: DiagramNode): string {
  return mark === undefined ? text : `${mark} ${text}`;
}
