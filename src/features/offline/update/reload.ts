import { until } from '../worker.ts';
import { keepTyped } from '../../../ui/typed.ts';

/**
 * Loads the page anew as its host has it now, at the same place and with what was typed: a newer service worker takes
 * over first, for the one before would answer with its own version.
 */
export async function reload(): Promise<void> {
  keepTyped(document);
  const waiting = await newestWorker().catch(() => undefined);
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take-over');
}

/** The worker of a newer version; nothing where there is none, or where it has taken over already, from another page. */
async function newestWorker(): Promise<ServiceWorker | undefined> {
  const registration = await (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.getRegistration();
  if (!registration?.active) return undefined;
  if (!registration.waiting) await registration.update();
  const { installing, waiting } = registration;
  const newest = installing ?? waiting;
  return newest && (await until(newest, 'installed')) ? newest : undefined;
}
