import type { ScreenView } from '../../../machines/simulator/index.ts';
import {
  articlesOf,
  guideOf,
  phonesOf,
  symptomIds,
  symptomOf,
  routesOf,
  symptomsByProblem,
  type Library,
  type ScreenSource,
} from '../../content/index.ts';
import { leanSymptom } from '../diagnosis/page-data.ts';

/** The console's data that is the same in every language: graphs, symptoms, and the screens of all steps. */
export function agentData(library: Library, source: ScreenSource | undefined) {
  const platforms = phonesOf(library);
  const views = (found: readonly (ScreenView | undefined)[]) => found.filter((view) => view !== undefined);
  return {
    // In the order of the site.
    guides: Object.fromEntries(
      articlesOf(library, library.site.source, 'guide').map(({ id }) => [id, guideOf(library, id).graph]),
    ),
    // The graphs of the guides already contain the problems.
    routes: Object.fromEntries(
      Object.entries(routesOf(library)).map(([id, route]) => [id, { ...route, problems: {} }]),
    ),
    symptoms: Object.fromEntries(symptomIds(library).map((id) => [id, leanSymptom(symptomOf(library, id))])),
    symptomsByProblem: Object.fromEntries(symptomsByProblem(library)),
    references: Object.keys(library.references),
    platforms,
    tasks: library.site.tasks,
    dispositions: library.dispositions,
    screens: Object.fromEntries(
      [...library.guides].map(([id, { graph }]) => [
        id,
        Object.fromEntries(
          Object.entries(graph.steps).map(([step, { acts }]) => [
            step,
            views(acts.map((_, index) => source?.actFigure(id, step, index))),
          ]),
        ),
      ]),
    ),
    asked: Object.fromEntries(
      symptomIds(library).map((id) => [
        id,
        Object.fromEntries(
          Object.entries(symptomOf(library, id).steps).map(([step, { figure }]) => [
            step,
            Object.fromEntries(
              platforms.flatMap((platform) => {
                const view = figure && source?.anyFigure(figure, platform);
                return view ? [[platform, view]] : [];
              }),
            ),
          ]),
        ),
      ]),
    ),
  };
}

export { agentWords } from './page-words.ts';
