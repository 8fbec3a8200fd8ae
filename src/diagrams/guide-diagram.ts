import { guideOf, type Library } from '../content/index.ts';
import type { Diagram } from './diagram.types.ts';
import { graphDiagram } from './graph-diagram.ts';
import { textsIn, wordings } from './wording.ts';

/** A guide's steps, its ways with what readers see on each, and the problems that can show beside them. */
export function guideDiagram(library: Library, guide: string, language: string): Diagram {
  const { graph } = guideOf(library, guide);
  const { context, step, title } = textsIn(library, language);
  const inLanguages = wordings(library, language);
  const drawn = graphDiagram(graph, {
    step: (id) =>
      [step(guide, id), ...(graph.steps[id]?.optional ? [context.t('writers.optional')] : [])].join(context.joiner),
    way: (from, way) => inLanguages((texts) => texts.way(guide, from, way)),
    problem: title,
    done: context.t('writers.done'),
  });
  return { id: `guide-${guide}`, language, title: title(guide), direction: 'down', ...drawn };
}
