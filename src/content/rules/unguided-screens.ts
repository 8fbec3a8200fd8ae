import type { Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';

/**
 * Screens of the simulated product that behaviour shows and no guide does, nor a problem, a diagnosis or a remedy: no fault, since
 * one may only pass them, but what a writer may have left out.
 */
export function unguidedScreens({ simulator, guides, articles, diagnosis, remedies, yaml }: Library): Problem[] {
  const said = [
    remedies,
    [...guides.values()].map(({ graph }) => graph),
    articles.map(({ matter }) => matter),
    [...diagnosis.symptoms.values()].map(({ symptom }) => symptom),
  ];
  const shown = new Set(placesIn(said));
  const file = 'content/simulator/screens.yaml';
  return (['phone', 'portal'] as const).flatMap((on) =>
    Object.keys(simulator?.screens[on] ?? {})
      .filter((screen) => !shown.has(`${on} ${screen}`))
      .map((screen) => ({
        code: 'screen-unguided',
        message: `No guide, problem, diagnosis or remedy shows the screen \`${screen}\`.`,
        hint: `Where there is something to do on it, write an act with it: \`{ on: ${on}, screen: ${screen} }\`. Where one only passes it, leave it.`,
        file,
        line: yaml.get(file)?.lineOf([on, screen]),
      })),
  );
}

/** Each `on` with its `screen` in whatever content says. */
function placesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { on, screen } = value as { on?: unknown; screen?: unknown };
  const own = typeof on === 'string' && typeof screen === 'string' ? [`${on} ${screen}`] : [];
  return [...own, ...Object.values(value).flatMap(placesIn)];
}
