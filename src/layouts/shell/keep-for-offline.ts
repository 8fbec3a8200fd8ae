import { registerWorker } from '../../features/offline/index.ts';
import { whenIdle } from '../../ui/when-idle.ts';

/**
 * Keeps this page for offline use once it is idle. Not for readers whose browser saves data, not in development, and not the page
 * where readers see and clear what is stored.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !SHIRUBE_OFFLINE) return;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!navigator.serviceWorker || connection?.saveData || document.querySelector('kept-here')) return;
  // Without a worker the site works as before, and the next page tries again.
  whenIdle(() => void registerWorker().catch(() => undefined));
}
