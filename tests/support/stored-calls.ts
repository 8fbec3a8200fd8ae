import type { Page } from 'playwright';
import { CALLS_DATABASE } from '../../src/ui/kept/list.ts';
import { storeOf } from '../../src/ui/kept/prefix.ts';
import type { CallRecord } from '../../src/ui/storage/calls.ts';

/** The calls that a page's browser has stored. Creates no database. */
export function storedIn(page: Page): Promise<CallRecord[]> {
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return [];
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The calls cannot be read.', { cause: request.error }));
      });
    const opening = indexedDB.open(name);
    // One that was deleted just now is not created again.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const base = await answered(opening).catch(() => undefined);
    if (!base) return [];
    try {
      return await answered<CallRecord[]>(base.transaction('calls').objectStore('calls').getAll());
    } finally {
      base.close();
    }
  }, storeOf(CALLS_DATABASE));
}
