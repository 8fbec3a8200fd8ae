import { loadNewest } from '../../ui/later.ts';
import type { State } from '../../worker/keep.ts';

/** At the top, because the service worker answers for the whole site. */
const WORKER = `${import.meta.env.BASE_URL}sw.js`;

/**
 * Registers the service worker and has it keep this page. `data-offline` on the page says how much is kept, for operators and tests.
 * When a newer release takes over while the page is open, the page offers to reload.
 *
 * @throws where the browser refuses the worker
 */
export async function registerWorker(): Promise<void> {
  // The page's policy allows no script to be loaded by an address in a text; this allows the worker's. TypeScript has no types for it.
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  const createScriptURL = (address: string): string | null => (address === WORKER ? address : null);
  trustedTypes?.createPolicy('default', { createScriptURL });
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // Without a network there is nothing to offer.
    if (isControlled)
      loadNewest()
        .then((newest) => newest.offerUpdate())
        .catch(() => undefined);
    isControlled = true;
  });
  await serviceWorker.register(WORKER);
  const { active } = await serviceWorker.ready;
  if (active) document.documentElement.dataset['offline'] = await keepPage(active);
}

function keepPage(worker: ServiceWorker): Promise<State> {
  const { port1, port2 } = new MessageChannel();
  const state = new Promise<State>((resolve) => {
    port1.onmessage = ({ data }) => {
      resolve(data as State);
      port1.close();
    };
  });
  worker.postMessage({ keep: location.href }, [port2]);
  return state;
}
