import type { Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';

/** A screen of the simulated product. */
interface ScreenPlace {
  on: 'phone' | 'portal';
  screen: string;
  /** What it is described by. */
  described: unknown;
}

/**
 * Screens of the simulated product that behaviour shows and no guide does, nor a problem, a diagnosis or a remedy: no fault, since
 * one may only pass them, but what a writer may have left out.
 */
export function unguidedScreens(library: Library): Problem[] {
  const isGuided = guidedBy(library);
  return screensOf(library)
    .filter((place) => !isGuided(place))
    .map(problemOf(library));
}

/**
 * Of these, the screens with something to do that is on no other: what one only passes has nothing of its own. They are worth
 * a word at each check.
 */
export function forgottenScreens(library: Library): Problem[] {
  const isGuided = guidedBy(library);
  const screens = screensOf(library);
  const known = new Set(screens.filter(isGuided).flatMap(({ described }) => controlsIn(described)));
  return screens
    .filter((place) => !isGuided(place) && controlsIn(place.described).some((control) => !known.has(control)))
    .map(problemOf(library));
}

function screensOf({ simulator }: Library): ScreenPlace[] {
  return (['phone', 'portal'] as const).flatMap((on) =>
    Object.entries(simulator?.screens[on] ?? {}).map(([screen, described]) => ({ on, screen, described })),
  );
}

/** Whether anything that readers are shown has a screen. */
function guidedBy({ guides, articles, diagnosis, remedies }: Library): (place: ScreenPlace) => boolean {
  const said = [
    remedies,
    [...guides.values()].map(({ graph }) => graph),
    articles.map(({ matter }) => matter),
    [...diagnosis.symptoms.values()].map(({ symptom }) => symptom),
  ];
  const shown = new Set(placesIn(said));
  return ({ on, screen }) => shown.has(`${on} ${screen}`);
}

function problemOf({ yaml }: Library): (place: ScreenPlace) => Problem {
  const file = 'content/simulator/screens.yaml';
  return ({ on, screen }) => ({
    code: 'screen-unguided',
    message: `No guide, problem, diagnosis or remedy shows the screen \`${screen}\`.`,
    hint: `Where there is something to do on it, write an act with it: \`{ on: ${on}, screen: ${screen} }\`. Where one only passes it, leave it.`,
    file,
    line: yaml.get(file)?.lineOf([on, screen]),
  });
}

/** What can be tapped or filled in in whatever a screen is described by; what does nothing is not counted. */
function controlsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { tap, enter, idle } = value as { tap?: unknown; enter?: unknown; idle?: unknown };
  const own = idle === true ? [] : [tap, enter].filter((each) => typeof each === 'string');
  return [...own, ...Object.values(value).flatMap(controlsIn)];
}

/** Each `on` with its `screen` in whatever content says. */
function placesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { on, screen } = value as { on?: unknown; screen?: unknown };
  const own = typeof on === 'string' && typeof screen === 'string' ? [`${on} ${screen}`] : [];
  return [...own, ...Object.values(value).flatMap(placesIn)];
}
