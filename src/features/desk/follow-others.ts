import type { ConsoleStore } from './console-store.ts';

/**
 * Follows what other pages of the console do, as they do it. A page that the browser had put aside hears of nothing: it
 * looks when it is looked at again.
 */
export function followOthers(store: ConsoleStore, window: Window): void {
  let isDue = false;
  // A call is many entries: they are looked at once, together.
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      store.follow();
    });
  };
  const look = (): void => {
    soon();
    void store.archive.follow().then(() => store.archive.pass());
  };
  window.addEventListener('storage', soon);
  window.addEventListener('pageshow', look);
  window.document.addEventListener('visibilitychange', look);
}
