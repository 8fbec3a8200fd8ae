import { guideOf, type Library } from '../content/index.ts';
import type { Diagram } from './diagram.types.ts';
import { graphDiagram } from './graph-diagram.ts';
import { speakersFor, wordings } from './speakers.ts';

/** A guide's steps, its ways with what the reader sees on each, and the problems that can show beside them. */
export function guideDiagram(library: Library, guide: string, language: string): Diagram {
  const { graph } = guideOf(library, guide);
  const speakers = speakersFor(library, language);
  const [own] = speakers;
  const drawn = graphDiagram(graph, {
    step: (id) => {
      const only = graph.steps[id]?.optional ? own.context.t('writers.optional') : '';
      return own.step(guide, id) + (only && `${own.context.joiner}${only}`);
    },
    way: (step, way) => wordings(speakers, (speaker) => speaker.way(guide, step, way)),
    problem: (id) => own.problem(id),
    done: own.context.t('writers.done'),
  });
  const title = library.articles.find((article) => article.id === guide && article.language === language)?.matter
    ?.title;
  return { id: `guide-${guide}`, language, title: title ?? own.problem(guide), direction: 'down', ...drawn };
}
