import { registerWorker } from '../../features/offline/index.ts';
import { whenIdle } from '../../ui/when-idle.ts';

/**
 * Lets the site be kept for when there is no network, once the page has nothing else to do. Whoever saves data, and a
 * browser without service workers, moves not even the script for it. While the site is written, nothing is kept; nor
 * from the page on which readers see what is kept, and clear it.
 */
export function keepForOffline(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!import.meta.env.PROD || !navigator.serviceWorker || connection?.saveData) return;
  if (document.querySelector('kept-here')) return;
  // Without it the site is as it is, and the next page tries again.
  whenIdle(() => void registerWorker().catch(() => undefined));
}
