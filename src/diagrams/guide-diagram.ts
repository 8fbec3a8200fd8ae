import { guideOf, type Library } from '../content/index.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.types.ts';
import { speakersFor, wordings } from './speakers.ts';

/** A guide's steps, its ways with what the reader sees on each, and the problems that can show beside them. */
export function guideDiagram(library: Library, guide: string, language: string): Diagram {
  const { graph } = guideOf(library, guide);
  const speakers = speakersFor(library, language);
  const [own] = speakers;
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  for (const [id, { label, ways, next, end, optional }] of Object.entries(graph.steps)) {
    const kind = optional ? 'optional' : 'step';
    const only = optional ? own.context.t('writers.optional') : '';
    nodes.push({
      id: `step-${id}`,
      kind,
      mark: label,
      text: own.step(guide, id) + (only && `${own.context.joiner}${only}`),
    });
    for (const [way, to] of Object.entries(ways ?? {})) {
      const answers = wordings(speakers, (speaker) => speaker.way(guide, id, way));
      edges.push({ from: `step-${id}`, to: `step-${to}`, answers });
    }
    if (next !== undefined) edges.push({ from: `step-${id}`, to: `step-${next}`, answers: [] });
    if (end) edges.push({ from: `step-${id}`, to: 'end', answers: [] });
  }
  nodes.push({ id: 'end', kind: 'end', text: own.context.t('writers.done') });
  for (const [id, { at }] of Object.entries(graph.problems)) {
    nodes.push({ id: `problem-${id}`, kind: 'problem', text: own.problem(id) });
    for (const step of at) edges.push({ from: `step-${step}`, to: `problem-${id}`, answers: [], aside: true });
  }
  const title = library.articles.find((article) => article.id === guide && article.language === language)?.matter
    ?.title;
  return { id: `guide-${guide}`, language, title: title ?? own.problem(guide), direction: 'down', nodes, edges };
}
