/** The one script whose address is the same in every release: a page of any version can ask the newest one. */
const NEWEST = `${import.meta.env.BASE_URL}update.js`;

/** What that script does. */
export interface Newest {
  /** Says why something could not be loaded. @returns whether it was said */
  explain(): Promise<boolean>;
  /** Offers to reload a page that is older than its host's. @returns whether it is */
  offerUpdate(): Promise<boolean>;
}

/** What went wrong while something was loaded later: whether the page says why, at its lower edge. */
const told = new WeakMap<object, boolean>();

/** What this browser cannot do: to load it again does not help. */
export class Unable extends Error {}

/**
 * Does what needs a script, words or data that a page loads only now: all that is loaded later is loaded through here.
 * Where that fails although there is a network, the newest release says why at the lower edge of the page; not where this
 * browser is {@link Unable}.
 *
 * @throws where it fails; who asked for it says so where {@link isSaid} is false: there is no network
 */
export async function later<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unable) throw error;
    const fault = Object(error) as object;
    // What is loaded within something that is loaded later has been told of once.
    if (!told.has(fault)) {
      const asked = loadNewest().then(({ explain }) => explain());
      told.set(fault, await asked.catch(() => false));
    }
    throw fault;
  }
}

/**
 * A module that is loaded when it is first asked for. One that could not be loaded is asked for again.
 *
 * @param load imports it
 */
export function lazy<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  return async () => {
    if (!loaded) await reached();
    loaded ??= load();
    try {
      return await loaded;
    } catch (error) {
      loaded = undefined;
      throw error;
    }
  };
}

/**
 * Holds back what a browser without a network would ask for in vain: most remember until the page is left that a module
 * could not be loaded, and would not try again once there is a network. A worker has what it needs itself.
 *
 * @throws where the browser says that it has no network and the site cannot be reached
 */
async function reached(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!navigator.onLine && !serviceWorker?.controller) await fetch(NEWEST, { cache: 'no-store' });
}

/**
 * Loads what the newest release on the host says of versions.
 *
 * @throws where the network fails
 */
export function loadNewest(): Promise<Newest> {
  // A browser may remember that a module could not be loaded: another address is another module.
  return import(/* @vite-ignore */ `${NEWEST}?${Date.now()}`) as Promise<Newest>;
}

/** Whether a reader has been told why something failed. */
export function isSaid(error: unknown): boolean {
  return told.get(error as object) === true;
}
