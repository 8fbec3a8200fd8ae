/**
 * Everything that this site keeps on a reader's device. The privacy page is made from this list; its words are in
 * `content/ui/` by the same ids (`kept`, `keptWhy`).
 */

/** Something that is kept in the browser's local storage. */
export interface KeptKind {
  /** Its name after the site's prefix. If it ends in a dot, there are several, each with a name of its own after it. */
  key: string;
  /** Days after the last change until the next visit deletes it. `undefined`: it is deleted with everything else. */
  days?: number;
}

/** Whether readers are counted on this site. Outside of builds, everything that can be kept is on the list. */
const isCounting = typeof SHIRUBE_COUNTERS === 'undefined' || SHIRUBE_COUNTERS;

export const KINDS = {
  display: { key: 'theme', days: 365 },
  language: { key: 'language', days: 365 },
  device: { key: 'device', days: 365 },
  version: { key: 'version', days: 365 },
  walk: { key: 'walk.', days: 90 },
  pace: { key: 'pace.', days: 365 },
  ...((isCounting && {
    counting: { key: 'counting', days: 365 },
    counted: { key: 'counted.', days: 30 },
  }) as { counting: KeptKind; counted: KeptKind }),
  'agent-settings': { key: 'agent.settings', days: 365 },
  dates: { key: 'dates' },
} as const satisfies Record<string, KeptKind>;
export type KindId = keyof typeof KINDS;

/** The name of the database of support calls, without the path of the site. */
export const CALLS_DATABASE = 'shirube-calls';
/** Open and closed calls, each deleted this number of days after its last change. */
export const CALLS = { 'agent-case': { days: 30 }, 'agent-archive': { days: 365 } } as const;

/** Whether pages are kept for use without a network: `offline` of `site.yaml`. */
const isKeeping = typeof SHIRUBE_OFFLINE === 'undefined' || SHIRUBE_OFFLINE;

/** The service worker's cache, without the path of the site. */
export const CACHES = { ...((isKeeping && { files: 'shirube-pages' }) as { files: string }) } as const;

/** Days after which a page that was not opened again is deleted. */
export const VISITED_DAYS = 90;
/** Name of the list of files that a page needs. The copy of a visited page's list has the date of the last visit. */
export const PAGE_FILES = 'files.json';

/** Every id, in the order shown. Marked as pure, so that scripts that do not use it leave it out. */
export const KEPT_IDS: readonly (KindId | keyof typeof CALLS | keyof typeof CACHES | 'history')[] = /* @__PURE__ */ [
  Object.keys(KINDS) as KindId[],
  Object.keys(CALLS) as (keyof typeof CALLS)[],
  Object.keys(CACHES) as (keyof typeof CACHES)[],
  // In the entries of the browser's history, until the tab is closed.
  ['history' as const],
].flat();

/** The display settings with their values. The choices are stored as one text, separated by spaces. */
export const APPEARANCE = {
  theme: ['light', 'dark'],
  /** Percent of the browser's text size. */
  size: ['125', '150', '200'],
} as const;
export type Appearance = keyof typeof APPEARANCE;

/** Minimum text size in percent of a page without columns. Media queries don't know the chosen size. */
export const LARGE = 150;
