import { until } from '../worker.ts';
import { keepTyped } from '../../../ui/typed.ts';

/** Milliseconds that a newer version may take to come into force: whoever has pressed a button sees that something happens. */
const PATIENCE = 10_000;

/**
 * Loads the page anew as its host has it now, at the same place and with what was typed: a newer service worker takes
 * over first, for the one before would answer with its own version. Where it cannot, the page is loaded all the same, and
 * what is newer is offered again.
 */
export async function reload(): Promise<void> {
  keepTyped(document);
  const waiting = await newestWorker().catch(() => undefined);
  if (waiting) {
    waiting.postMessage('take-over');
    // Once it is active it has all pages, this one too.
    await Promise.race([until(waiting, 'activated'), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
  location.reload();
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
