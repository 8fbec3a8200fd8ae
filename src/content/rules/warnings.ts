import { firstLocalized, type Library, placesIn } from '../library.ts';
import { fault, type Problem } from '../../../machines/problem.ts';

export function reviewsDue(library: Library, today: Date): Problem[] {
  return [...firstLocalized(library)].flatMap(([id, { matter, file, lineOf }]): Problem[] => {
    const due = matter?.['review-by'];
    if (!due || today < due) return [];
    const message = `\`${id}\` was due for review on ${due.toISOString().slice(0, 10)}.`;
    const hint = 'Check that it is still true, then update `review-by` (and `checked` in a guide) in each language.';
    return [fault('review-due', message, hint, { file, line: lineOf(['review-by']) })];
  });
}

/** Faults of the simulated product without a remedy: the practice cannot get past them, and no advice is tested. */
export function faultsWithoutRemedy(library: Library): Problem[] {
  const at = placesIn(library, 'content/simulator/product.yaml');
  return Object.keys(library.simulator?.faults ?? {})
    .filter((name) => !Object.hasOwn(library.remedies, name))
    .map((name) => {
      const hint = 'Add it to content/remedies.yaml: what readers see, and what solves it. The check performs it.';
      return fault('fault-without-remedy', `The fault \`${name}\` has no remedy.`, hint, at('faults', name));
    });
}

/** Screens that nothing shows, with a control that no other screen has. Readers may only pass the others. */
export function forgottenScreens(library: Library): Problem[] {
  const { simulator, guides, articles, diagnosis, remedies } = library;
  const named = objectsIn([
    remedies,
    [...guides.values()].map(({ graph }) => graph),
    articles.map(({ matter }) => matter),
    [...diagnosis.symptoms.values()].map(({ symptom }) => symptom),
  ]);
  const shown = new Set(named.map(({ on, screen }) => `${String(on)} ${String(screen)}`));
  const screens = (['phone', 'portal'] as const).flatMap((on) =>
    Object.entries(simulator?.screens[on] ?? {}).map(([screen, definition]) => {
      return { on, screen, isShown: shown.has(`${on} ${screen}`), controls: controlsIn(definition) };
    }),
  );
  const known = new Set(screens.flatMap(({ isShown, controls }) => (isShown ? controls : [])));
  const at = placesIn(library, 'content/simulator/screens.yaml');
  return screens
    .filter(({ isShown, controls }) => !isShown && controls.some((control) => !known.has(control)))
    .map(({ on, screen }) => {
      const message = `No guide, problem, diagnosis or remedy shows the screen \`${screen}\`.`;
      const hint = `If readers do something there, add an act: \`{ on: ${on}, screen: ${screen} }\`. Otherwise leave it.`;
      return fault('screen-unguided', message, hint, at(on, screen));
    });
}

function controlsIn(definition: unknown): string[] {
  return objectsIn(definition).flatMap(({ tap, enter, idle }) =>
    idle === true ? [] : [tap, enter].filter((each) => typeof each === 'string'),
  );
}

/** All objects in a value, including itself. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
