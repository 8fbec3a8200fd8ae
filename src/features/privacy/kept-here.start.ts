import { partIn } from '../../ui/dom.ts';
import { CACHES } from '../../ui/kept/list.ts';
import { storeOf } from '../../ui/kept/prefix.ts';
import { deleteCalls } from '../../ui/storage/calls.ts';
import { clear } from '../../ui/storage/upkeep.ts';

/** A worker may be downloading on a slow device. */
const TIMEOUT_MS = 10_000;

/** The list of what is kept, with a button that deletes everything. */
class KeptHere extends HTMLElement {
  connectedCallback(): void {
    this.#onClick('clear-all', () => this.#ask(true));
    this.#onClick('keep', () => this.#ask(false));
    this.#onClick('clear-sure', () => void this.#clear());
  }

  #onClick(action: string, act: () => void): void {
    partIn(this, `[data-action="${action}"]`).addEventListener('click', act);
  }

  #ask(isAsked: boolean): void {
    partIn(this, '.kept-sure').hidden = !isAsked;
    partIn(this, '[data-action="clear-all"]').hidden = isAsked;
    partIn(this, `[data-action="${isAsked ? 'keep' : 'clear-all'}"]`).focus();
  }

  /** Deletes everything, and moves the focus to the result, because the pressed button is hidden. */
  async #clear(): Promise<void> {
    this.#ask(false);
    const isDeleted = await clearAll().catch(() => false);
    // Display settings are deleted too: a page reads them again when it is restored.
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const result = partIn(this, '.kept-said');
    result.textContent = (isDeleted ? this.dataset['cleared'] : this.dataset['failed']) ?? '';
    result.focus();
  }
}

/** Deletes everything that this site has stored on this device, and its worker. @returns whether all is deleted */
async function clearAll(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (registration) {
    const { installing, waiting, active } = registration;
    await Promise.all([installing, waiting, active].map((worker) => worker && askToForget(worker)));
    await registration.unregister();
  }
  const areGone = [await clearCaches(registration !== undefined), await deleteCalls()].every(Boolean);
  history.replaceState(null, '');
  return clear() && areGone;
}

async function clearCaches(hasWorker: boolean): Promise<boolean> {
  try {
    for (const name of Object.values(CACHES)) await caches.delete(storeOf(name));
    return true;
  } catch {
    // Without a cache API or a worker there is nothing to delete.
    return !('caches' in globalThis) || !hasWorker;
  }
}

/** Open pages use a worker until they are closed. */
function askToForget(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const done = (): void => {
      port1.close();
      resolve();
    };
    port1.onmessage = done;
    setTimeout(done, TIMEOUT_MS);
    worker.postMessage('forget', [port2]);
  });
}

customElements.define('kept-here', KeptHere);
