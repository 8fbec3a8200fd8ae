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
  'agent-case': { key: 'agent.case.', days: 30 },
  'agent-settings': { key: 'agent.settings', days: 365, used: true },
  dates: { key: 'dates' },
} as const satisfies Record<string, KeptKind>;
export type KindId = keyof typeof KINDS;

/** What is kept in databases of the browser, by id: its name, without the path of the site, and how long it stays after its last change. */
export const ARCHIVES = { 'agent-archive': { name: 'shirube-calls', days: 365 } } as const;
export type ArchiveId = keyof typeof ARCHIVES;

/** The service worker's stores, without the path of the site: the files of its version, and what else was looked at. */
export const CACHES = { files: 'shirube-files', visited: 'shirube-visited' } as const;
export type CacheId = keyof typeof CACHES;

/** So many days after it was fetched, what is in the store of visited files is deleted, at the next visit. */
export const VISITED_DAYS = 90;
/** So many files are in it at the most; the one that was used longest ago goes first. */
export const VISITED_MOST = 120;

/** What is kept with the entries of the browser's history, until the tab is closed. */
const IN_TAB = ['history'] as const;
export type TabId = (typeof IN_TAB)[number];

/** Every id of the list, in the order in which it is shown. */
export const KEPT_IDS: readonly (KindId | ArchiveId | CacheId | TabId)[] = /* @__PURE__ */ [
  Object.keys(KINDS) as KindId[],
  Object.keys(ARCHIVES) as ArchiveId[],
  Object.keys(CACHES) as CacheId[],
  IN_TAB,
].flat();
