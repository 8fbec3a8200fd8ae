import type { ScreenView } from '../../../machines/simulator/index.ts';
import {
  articlesOf,
  guideOf,
  phonesOf,
  symptomIds,
  symptomOf,
  type Library,
  type ScreenSource,
} from '../../content/index.ts';
import { leanSymptom } from '../diagnosis/page-data.ts';
import { mapValues } from './page-words.ts';

/** The console's data that is the same in every language: graphs, symptoms, and the screens of all steps. */
export function agentData(library: Library, source: ScreenSource | undefined) {
  const platforms = phonesOf(library);
  const symptoms = Object.fromEntries(symptomIds(library).map((id) => [id, symptomOf(library, id)]));
  const screensFor = (figure: Parameters<ScreenSource['anyFigure']>[0]): Record<string, ScreenView> =>
    Object.fromEntries(
      platforms.flatMap((platform) => {
        const view = source?.anyFigure(figure, platform);
        return view ? [[platform, view]] : [];
      }),
    );
  return {
    // In the order of the site.
    guides: Object.fromEntries(
      articlesOf(library, library.site.source, 'guide').map(({ id }) => [id, guideOf(library, id).graph]),
    ),
    symptoms: mapValues(symptoms, leanSymptom),
    /** Words that look like codes but are none, such as `KB2260`. */
    references: Object.keys(library.references),
    platforms,
    tasks: library.site.tasks,
    /** Dispositions in their order. Empty if the desk has none. */
    dispositions: library.dispositions,
    /** Screens by guide and step, one for each act. */
    screens: Object.fromEntries(
      [...library.guides].map(([id, { graph }]) => [
        id,
        mapValues(graph.steps, ({ acts }, step) =>
          acts.map((_, index) => source?.actFigure(id, step, index)).filter((view) => view !== undefined),
        ),
      ]),
    ),
    /** Screens by symptom, step and platform. */
    asked: mapValues(symptoms, ({ steps }) =>
      mapValues(steps, ({ figure }) => (figure === undefined ? {} : screensFor(figure))),
    ),
  };
}

export { agentWords } from './page-words.ts';
