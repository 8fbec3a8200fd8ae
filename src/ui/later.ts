/** The one script whose address is the same in every release: a page of any version can ask the newest one. */
const NEWEST = `${import.meta.env.BASE_URL}update.js`;

interface Newest {
  /** Says why something could not be loaded. @returns whether it could */
  explain(): Promise<boolean>;
  /** Offers to reload a page that is older than its host's. @returns whether it is */
  offerUpdate(): Promise<boolean>;
}

/** Errors of lazy loading: whether the page has explained them to the reader. */
const told = new WeakMap<object, boolean>();

/** Something that this browser does not support. Loading it again does not help. */
export class Unable extends Error {}

/**
 * Runs work that loads scripts, words or data lazily. If it fails although the device is online, the newest release
 * explains that at the lower edge of the page, unless the browser is {@link Unable}.
 *
 * @throws if it fails; the caller tells the reader if {@link isSaid} is false
 */
export async function later<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unable) throw error;
    const fault = Object(error) as object;
    // Nested calls get the same error.
    if (!told.has(fault)) {
      const asked = loadNewest().then(({ explain }) => explain());
      told.set(fault, await asked.catch(() => false));
    }
    throw fault;
  }
}

/** Loads something on first use. If that fails, the next use tries again. */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return async () => {
    if (!loaded) await assertOnline();
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
 * Most browsers remember a failed import and do not try it again. A service worker has the modules.
 * @throws if the device is offline
 */
async function assertOnline(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!navigator.onLine && !serviceWorker?.controller) await fetch(NEWEST, { cache: 'no-store' });
}

/** Loads the script of the newest release on the host. @throws if the network fails */
export function loadNewest(): Promise<Newest> {
  // Browsers may remember a failed import by its address.
  return import(/* @vite-ignore */ `${NEWEST}?${Date.now()}`) as Promise<Newest>;
}

export function isSaid(error: unknown): boolean {
  return told.get(error as object) === true;
}
