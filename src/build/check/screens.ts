import type { Product } from '../../../machines/simulator/index.ts';
import { fault, nearest, type Problem } from '../../../machines/problem.ts';
import { placesIn, productOf, type Library } from '../../content/index.ts';

export function checkScreens(library: Library): Problem[] {
  const { site } = library;
  if (site.simulator === 'none') return figuresWithoutPicture(library);
  const product = productOf(library);
  // An invalid product is reported elsewhere.
  if (!product) return [];
  const ofGuides = [...library.guides.values()].flatMap(({ graph, file, lineOf }) =>
    Object.entries(graph.steps).flatMap(([id, { acts }]) =>
      acts.flatMap((act, index): Problem[] => {
        const problem = product.actFault(graph.world, act);
        return problem ? [{ ...problem, file, line: lineOf(['steps', id, 'acts', index]) }] : [];
      }),
    ),
  );
  const ofBeginnings = [...library.guides.values()].flatMap(({ graph, file, lineOf }): Problem[] => {
    const problem = graph.before && product.actFault(graph.world, graph.before);
    return problem ? [{ ...problem, file, line: lineOf(['before']) }] : [];
  });
  const ofProblems = library.articles.flatMap(({ matter, file, lineOf }) =>
    (matter?.kind === 'problem' ? matter.figures : []).flatMap((act, index) =>
      site.platforms.flatMap((platform): Problem[] => {
        const problem = product.actFault({ platform, method: '', task: '' }, act);
        return problem ? [{ ...problem, file, line: lineOf(['figures', index]) }] : [];
      }),
    ),
  );
  return [...checkLabels(product, library), ...ofBeginnings, ...ofGuides, ...unique(ofProblems)];
}

/** Only checked for the source language: another rule compares the languages. */
function checkLabels(product: Product, library: Library): Problem[] {
  const { source } = library.site;
  const file = `content/apps/${source}.json`;
  const words = library.labels.get(source)?.words;
  if (!words) {
    // Invalid files are reported elsewhere.
    if (library.yaml.has(file)) return [];
    const message = `\`${file}\` is missing: the simulated screens have no labels.`;
    return [fault('words-missing', message, 'Restore it, or write `simulator: none` in content/site.yaml.', { file })];
  }
  const needed = product.screenLabels();
  const spare = Object.keys(words).filter((key) => !needed.includes(key));
  const missing = needed.filter((key) => !Object.hasOwn(words, key));
  return missing.map((key): Problem => {
    const near = nearest(key, spare);
    // A misspelled key can stand for one label only.
    const slip = near !== undefined && nearest(near, missing) === key ? near : undefined;
    const message = `The simulated screens need \`${key}\`, which is missing here.`;
    const hint =
      slip === undefined ? 'Add it in every language.' : `Is it \`${slip}\`? Rename that, in every language.`;
    return fault('label-missing', message, hint, placesIn(library, file)(...key.split('.')));
  });
}

/** Without a simulator, figures are described by the name of their screen. */
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
        // Another rule reports unknown figures.
        if (!shown || words[`${shown.on === 'portal' ? 'portal-screens' : 'screens'}.${shown.screen}`]) return [];
        const message = `This figure cannot be shown: \`simulator: none\` draws no screens, and \`${shown.screen}\` has no name in content/apps/${language}.json.`;
        const hint = 'Replace it by words, or by a picture in `public/`: `![what it shows](/name.png)`.';
        return [fault('figure-without-picture', message, hint, { file, line })];
      });
  });
}

function unique(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, message }: Problem) => `${file}:${line} ${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
