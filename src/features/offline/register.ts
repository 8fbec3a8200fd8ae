import { loadNewest } from '../../ui/later.ts';
import type { State } from '../../worker/keep.ts';

/** At the top, because the service worker answers for the whole site. */
const WORKER = `${import.meta.env.BASE_URL}sw.js`;

/** Trusted Types, as far as they are used here. Some browsers do not have them. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * Registers the service worker and has it keep this page. `data-offline` on the page says how much is kept, for operators and tests.
 * When a newer release takes over while the page is open, the page offers to reload.
 *
 * @throws where the browser refuses the worker
 */
export async function registerWorker(): Promise<void> {
  // The page's policy allows no script to be loaded by an address in a text; this allows the worker's.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => (address === WORKER ? address : null) });
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) void offerUpdate();
    isControlled = true;
  });
  await serviceWorker.register(WORKER);
  const { active } = await serviceWorker.ready;
  if (active) document.documentElement.dataset['offline'] = await keepPage(active);
}

async function offerUpdate(): Promise<void> {
  // Without a network there is nothing to offer, and the next page is the new one anyway.
  await loadNewest()
    .then((newest) => newest.offerUpdate())
    .catch(() => undefined);
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
