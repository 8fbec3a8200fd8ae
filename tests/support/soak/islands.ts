import { faultsIn, worlds } from '../product.ts';
import { fragmentOf, graphs, guides, walks } from '../browser-walk.ts';
import { languages } from '../browser-words.ts';
import { shippedSymptoms } from '../symptoms.ts';
import type { Dice } from './dice.ts';

/** The parts of the site that a script brings to life. */
export const ISLANDS = [
  'home',
  'search dialog',
  'search page',
  'article',
  'walkthrough',
  'simulator',
  'diagnosis',
  'agent',
  'shell',
] as const;
export type Island = (typeof ISLANDS)[number];

/** Where each island is in its page: what is in it is chosen more often than what is next to it. */
export const PLACES: Readonly<Record<Island, string>> = {
  home: 'main',
  'search dialog': '.search-dialog',
  'search page': '.search-page',
  article: 'main',
  walkthrough: 'guided-walk, .walk-dialog',
  simulator: '.simulator, .sim',
  diagnosis: 'diagnosis-interview, diagnosis-entry',
  agent: 'agent-console, .agent-dialog, .overview',
  shell: '.site-header, .site-footer, .update-offer',
};

/** A fragment of a place in some guide, at random. */
function placeIn(guide: string, dice: Dice): string {
  return fragmentOf(dice.of(dice.of(walks.filter((walk) => walk.guide === guide)).places));
}

/** An address where somebody finds an island, at random. */
export function addressFor(island: Island, dice: Dice): string {
  const language = dice.of(languages);
  switch (island) {
    case 'search page':
      return `/${language}/search/${dice.of(['', '?q=QR', '?q=camera&platform=android', '?q=%E3%82%AB%E3%83%A1%E3%83%A9', '?q=zzz'])}`;
    case 'article':
      return `/${language}/articles/${dice.of([...guides, 'qr-not-read', 'front-camera', 'activation-error', 'references'])}/`;
    case 'walkthrough': {
      const guide = dice.of(guides);
      return `/${language}/articles/${guide}/${placeIn(guide, dice)}`;
    }
    case 'simulator':
      return `/${language}/simulator/${practiceAsked(dice)}`;
    case 'diagnosis': {
      const symptom = dice.of(['', ...Object.keys(shippedSymptoms('all')).map((id) => `${id}/`)]);
      return `/${language}/diagnosis/${symptom}${dice.of(['', '', `?guide=${dice.of(guides)}`])}`;
    }
    case 'agent':
      return `/${language}/agent/`;
    case 'home':
    case 'shell':
    case 'search dialog':
      return `/${language}/`;
  }
}

function practiceAsked(dice: Dice): string {
  const world = dice.of(worlds);
  const fault = dice.of(['', '', ...faultsIn(world).map((id) => `&fault=${id}`)]);
  const practice = `?task=${world.task}&platform=${world.platform}&method=${world.method}${fault}&seed=${dice.below(50)}`;
  const guide = dice.of(guides);
  return dice.of(['', practice, practice, practice, `?guide=${guide}${placeIn(guide, dice)}`]);
}

/** How many steps the longest guide has: no number on a page can be larger. */
export const MOST_STEPS = Math.max(...Object.values(graphs).map(({ steps }) => Object.keys(steps).length));

/** The island that a page is about. */
export function islandOf({
  path,
  isGuided,
  isSearching,
}: {
  path: string;
  isGuided: boolean;
  isSearching: boolean;
}): Island {
  if (isSearching) return 'search dialog';
  const room = new RegExp(`^/(?:${languages.join('|')})/(\\w+)`).exec(path)?.[1];
  if (room === 'articles') return isGuided ? 'walkthrough' : 'article';
  if (room === 'search') return 'search page';
  return room === 'simulator' || room === 'diagnosis' || room === 'agent' ? room : 'home';
}
