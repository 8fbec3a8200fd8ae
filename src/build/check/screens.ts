import type { Product } from '../../../machines/simulator/index.ts';
import { nearest, type Problem } from '../../../machines/problem.ts';
import { productOf, type Library } from '../../content/index.ts';

/**
 * Acts of guides, and figures of problems, on screens or controls that the simulated apps do not have; and words that
 * these screens need and content does not have.
 */
export function checkScreens(library: Library): Problem[] {
  const { site } = library;
  if (site.simulator === 'none') return figuresWithoutPicture(library);
  const product = productOf(library);
  // Of a product that cannot be read it is told why.
  if (!product) return [];
  const ofGuides = [...library.guides.values()].flatMap(({ graph, file, lineOf }) =>
    Object.entries(graph.steps).flatMap(([id, { acts }]) =>
      acts.flatMap((act, index): Problem[] => {
        const fault = product.actFault(graph.world, act);
        return fault ? [{ ...fault, file, line: lineOf(['steps', id, 'acts', index]) }] : [];
      }),
    ),
  );
  const ofBeginnings = [...library.guides.values()].flatMap(({ graph, file, lineOf }): Problem[] => {
    const fault = graph.before && product.actFault(graph.world, graph.before);
    return fault ? [{ ...fault, file, line: lineOf(['before']) }] : [];
  });
  const ofProblems = library.articles.flatMap(({ matter, file, lineOf }) =>
    (matter?.kind === 'problem' ? matter.figures : []).flatMap((act, index) =>
      site.platforms.flatMap((platform): Problem[] => {
        const fault = product.actFault({ platform, method: '', task: '' }, act);
        return fault ? [{ ...fault, file, line: lineOf(['figures', index]) }] : [];
      }),
    ),
  );
  return [...checkLabels(product, library), ...ofBeginnings, ...ofGuides, ...unique(ofProblems)];
}

/** Told of the source language: that the others have the same keys is another rule. */
function checkLabels(product: Product, { site: { source }, labels, yaml }: Library): Problem[] {
  const file = `content/apps/${source}.json`;
  const words = labels.get(source)?.words;
  // Of a file that cannot be read it is told why.
  if (!words && yaml.has(file)) return [];
  if (!words) {
    return [
      {
        code: 'words-missing',
        message: `\`${file}\` is missing: the simulated screens have no words.`,
        hint: 'Restore it, or write `simulator: none` in content/site.yaml.',
        file,
      },
    ];
  }
  const needed = product.screenLabels();
  const spare = Object.keys(words).filter((key) => !needed.includes(key));
  return needed
    .filter((key) => !Object.hasOwn(words, key))
    .map((key): Problem => {
      const slip = nearest(key, spare);
      return {
        code: 'label-missing',
        message: `The simulated screens show \`${key}\`, which is not here.`,
        hint: slip === undefined ? 'Add it in every language.' : `Is it \`${slip}\`? Rename that, in every language.`,
        file,
        line: yaml.get(file)?.lineOf(key.split('.')) ?? 1,
      };
    });
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
            hint: 'Take the figure out and say it in words, or show a picture of your own there: `<Figure src="name.png" alt="what it shows">`.',
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
