import { actFault } from '../../machines/activation/index.ts';
import type { Problem } from '../../machines/problem.ts';
import type { Library } from '../../src/content/index.ts';

/** Acts of guides, and figures of problems, on screens or controls that the simulated apps do not have. */
export function checkScreens(library: Library): Problem[] {
  const { site } = library;
  if (site.simulator === 'none') return figuresWithoutPicture(library);
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

/** Without a simulator no figure is drawn: its screen is told by its name, and there is nothing to show where it has none. */
function figuresWithoutPicture({ articles, guides, labels }: Library): Problem[] {
  return articles.flatMap(({ id, language, matter, outline, file }) => {
    const steps = guides.get(id)?.graph.steps ?? {};
    const words = labels.get(language)?.words ?? {};
    return outline.uses
      .filter(({ component }) => component === 'Figure')
      .flatMap(({ id: n, act, step, line }): Problem[] => {
        const acts = Object.values(steps).flatMap((each) => each.acts);
        const shown =
          matter?.kind === 'problem'
            ? matter.figures[Number(n) - 1]
            : act === undefined
              ? acts.find(({ figure }) => figure === n)
              : steps[step ?? '']?.acts[act - 1];
        // That there is no such figure is told by another rule.
        if (!shown || words[`${shown.on === 'portal' ? 'portal-screens' : 'screens'}.${shown.screen}`]) return [];
        return [
          {
            code: 'figure-without-picture',
            message: `Nothing can be shown for this figure: with \`simulator: none\` no screen is drawn, and \`${shown.screen}\` has no name in content/apps/${language}.json.`,
            hint: 'Take the figure out and say it in words, or put a picture of your own there: `![what it shows](/name.png)`, from `public/`.',
            file,
            line,
          },
        ];
      });
  });
}

/** One fault of a problem's figure is told once, not once a platform. */
function unique(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, message }: Problem) => `${file}:${line} ${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
