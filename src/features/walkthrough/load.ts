import type { Route } from '../../../machines/walkthrough/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { loadJson } from '../../ui/load.ts';
import type { Around } from './around.types.ts';
import { translator, type Translate } from '../../ui/t.ts';

/** The keys of the words that the walkthrough shows. */
type WalkKey = Extract<UiKey, `walk.${string}`>;

/** Says a word of the walkthrough. */
export type T = Translate<WalkKey>;

/** Loads the words of the page's language. @throws where the network fails */
export async function loadWords(language: string): Promise<T> {
  return translator((await loadJson(`${language}/walkthrough.json`)) as Record<string, string>);
}

/** What stands around the steps of a guide. @throws where the network fails */
export function loadAround(language: string, guide: string): Promise<Around> {
  return loadJson(`${language}/walkthroughs/${guide}.json`) as Promise<Around>;
}

/** The route of a guide, as the build checked it. @throws where the network fails */
export function loadRoute(guide: string): Promise<Route> {
  return loadJson(`walkthroughs/${guide}.json`) as Promise<Route>;
}
