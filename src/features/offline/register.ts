import { loadNewest } from '../../ui/later.ts';
import { allowAddress } from './policy.ts';
import { tell, until } from './worker.ts';
import { pageLanguage } from '../../ui/page-language.ts';

/** The service worker's address: at the top, since it answers for the whole site. */
const WORKER = `${import.meta.env.BASE_URL}sw.js`;

/**
 * Registers the service worker, lets it fetch what it keeps, and offers a new version once that is kept. How far it got
 * stands in the page for whoever looks after the site: `data-offline` is `complete`, `partial` or `full`.
 *
 * @throws where the browser refuses the worker
 */
export async function registerWorker(): Promise<void> {
  allowAddress(WORKER);
  const registration = await navigator.serviceWorker.register(WORKER);
  registration.addEventListener('updatefound', () => void keepNewest(registration).catch(() => undefined));
  await keepNewest(registration);
}

/** The newest worker there is fetches its version. One that waits for its turn is offered. */
async function keepNewest(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing, waiting, active } = registration;
  const newest = installing ?? waiting ?? active;
  if (!newest) return;
  const isUpdate = active !== null && newest !== active;
  // A worker that the browser gives up is never ready, and that is all.
  if (!(await until(newest, isUpdate ? 'installed' : 'activated'))) return;
  const state = await tell(newest, pageLanguage());
  if (!isUpdate) document.documentElement.dataset['offline'] = state;
  // Half a version would be missing where it is needed: the next page tries again.
  else if (state !== 'partial') await (await loadNewest()).offerUpdate();
}
