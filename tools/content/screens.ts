import { actFault } from '../../machines/activation/index.ts';
import type { Problem } from '../../machines/problem.ts';
import type { Library } from '../../src/content/index.ts';

/** Acts of guides, and figures of problems, on screens or controls that the simulated apps do not have. */
export function checkScreens(library: Library): Problem[] {
  const { site } = library;
  if (site.simulator === 'none') return [];
  const ofGuides = [...library.guides.values()].flatMap(({ graph, file, lineOf }) =>
    Object.entries(graph.steps).flatMap(([id, { acts }]) =>
      acts.flatMap((act, index): Problem[] => {
        const fault = actFault(graph.world, act);
        return fault ? [{ ...fault, file, line: lineOf(['steps', id, 'acts', index]) }] : [];
      }),
    ),
  );
  const ofProblems = library.articles.flatMap(({ matter, file, lineOf }) =>
    (matter?.kind === 'problem' ? matter.figures : []).flatMap((act, index) =>
      site.platforms.flatMap((platform): Problem[] => {
        const fault = actFault({ platform, method: '', task: '' }, act);
        return fault ? [{ ...fault, file, line: lineOf(['figures', index]) }] : [];
      }),
    ),
  );
  return [...ofGuides, ...unique(ofProblems)];
}

/** One fault of a problem's figure is told once, not once a platform. */
function unique(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, message }: Problem) => `${file}:${line} ${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
