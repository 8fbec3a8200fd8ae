import { loadNewest } from '../../ui/later.ts';
import type { State } from '../../worker/worker.ts';

/** At the top, because the service worker answers for the whole site. */
const WORKER = `${import.meta.env.BASE_URL}sw.js`;

/** Time after which all files of a new release should be available. */
const HOST_DELAY_MS = 10_000;

/**
 * Registers the service worker and has it keep this page. `data-offline` on the page says how much is kept.
 * @throws if the browser refuses the worker
 */
export async function registerWorker(): Promise<void> {
  // The Content-Security-Policy requires Trusted Types, for which TypeScript has no types.
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  const createScriptURL = (address: string): string | null => (address === WORKER ? address : null);
  trustedTypes?.createPolicy('default', { createScriptURL });
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) void followRelease();
    isControlled = true;
  });
  await serviceWorker.register(WORKER);
  await keepThisPage();
}

/** After another release has taken over: offers to reload an older page, or has the new worker keep this one. */
async function followRelease(isLast = false): Promise<void> {
  try {
    const { offerUpdate } = await loadNewest();
    if (!(await offerUpdate())) await keepThisPage(isLast);
  } catch {
    // Without a network there is nothing to offer.
  }
}

async function keepThisPage(isLast = false): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return;
  const { port1, port2 } = new MessageChannel();
  const state = await new Promise<State>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as State);
    active.postMessage({ keep: location.href }, [port2]);
  });
  port1.close();
  document.documentElement.dataset['offline'] = state;
  // For some seconds after it is published, hosts may answer with a file of the release before.
  if (state === 'partial' && !isLast) setTimeout(() => void followRelease(true), HOST_DELAY_MS);
}
