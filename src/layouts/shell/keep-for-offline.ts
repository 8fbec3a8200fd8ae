import { registerWorker } from '../../features/offline/index.ts';
import { whenIdle } from '../../ui/when-idle.ts';

/**
 * Has this page kept for use without a network, once it has nothing else to do: not for readers who ask their browser to save data,
 * not in development, and not the page where readers see and clear what is kept.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !SHIRUBE_OFFLINE) return;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!navigator.serviceWorker || connection?.saveData || document.querySelector('kept-here')) return;
  // Without a worker the site works as before, and the next page tries again.
  whenIdle(() => void registerWorker().catch(() => undefined));
}
