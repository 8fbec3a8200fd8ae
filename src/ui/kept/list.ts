/**
 * Everything that this site keeps on a reader's device. Whatever is kept is on this list: the page about it is made from
 * it, and its words stand in `content/ui/` by the same ids (`kept`, `keptWhy`).
 */

/** Something that is kept in the browser's local storage. */
export interface KeptKind {
  /** Its name behind the site's own prefix; where it ends in a dot there are several, each with a name of its own behind it. */
  key: string;
  /** So many days after it was last changed it is deleted, at the next visit. Absent: it ends with all that it is about. */
  days?: number;
  /** Its days are counted from when it was last used. */
  used?: true;
}

/** Whether readers are counted on this site: its build says so. Where nothing is built, all that can be kept is on the list. */
const isCounting = typeof SHIRUBE_COUNTERS === 'undefined' || SHIRUBE_COUNTERS;

/** What is kept in local storage, by id. */
export const KINDS = {
  // Once the theme alone was kept, under this name.
  display: { key: 'theme', days: 365, used: true },
  language: { key: 'language', days: 365, used: true },
  device: { key: 'device', days: 365, used: true },
  version: { key: 'version', days: 365, used: true },
  'search-key': { key: 'search-key', days: 365, used: true },
  walk: { key: 'walk.', days: 90, used: true },
  pace: { key: 'pace.', days: 365, used: true },
  helped: { key: 'helped.', days: 365 },
  answer: { key: 'answer.', days: 30 },
  ...((isCounting && {
    counting: { key: 'counting', days: 365 },
    counted: { key: 'counted.', days: 30 },
  }) as { counting: KeptKind; counted: KeptKind }),
  'agent-settings': { key: 'agent.settings', days: 365, used: true },
  dates: { key: 'dates' },
} as const satisfies Record<string, KeptKind>;
export type KindId = keyof typeof KINDS;

/** The name of the database of support calls, without the path of the site. */
export const CALLS_DATABASE = 'shirube-calls';
/** The calls in it, open and closed, by id: each is deleted this number of days after its last change. */
export const CALLS = { 'agent-case': { days: 30 }, 'agent-archive': { days: 365 } } as const;
export type CallsId = keyof typeof CALLS;

/** Whether pages are kept for use without a network: `offline` of `site.yaml`. */
const isKeeping = typeof SHIRUBE_OFFLINE === 'undefined' || SHIRUBE_OFFLINE;

/** The service worker's cache, without the path of the site. */
export const CACHES = { ...((isKeeping && { files: 'shirube-pages' }) as { files: string }) } as const;
export type CacheId = keyof typeof CACHES;

/** A page is deleted this number of days after it was last opened, at the next visit. */
export const VISITED_DAYS = 90;
/** Name of the list of files that a page needs. The kept copy of a visited page's list has the date of the last visit. */
export const PAGE_FILES = 'files.json';

/** What is kept with the entries of the browser's history, until the tab is closed. */
const IN_TAB = ['history'] as const;
export type TabId = (typeof IN_TAB)[number];

/** Every id of the list, in the order in which it is shown. Marked as pure: scripts that do not use it leave it out. */
export const KEPT_IDS: readonly (KindId | CallsId | CacheId | TabId)[] = /* @__PURE__ */ [
  Object.keys(KINDS) as KindId[],
  Object.keys(CALLS) as CallsId[],
  Object.keys(CACHES) as CacheId[],
  IN_TAB,
].flat();
