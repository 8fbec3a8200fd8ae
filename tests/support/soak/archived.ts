import type { Page } from 'playwright';
import { ARCHIVES } from '../../../src/ui/kept/list.ts';
import { storeOf } from '../../../src/ui/kept/prefix.ts';
import type { PackedCall } from '../../../src/ui/storage/archive.ts';

/** The calls that a console has put away; none on any other page. Makes no archive where there is none. */
export function archivedIn(page: Page): Promise<PackedCall[]> {
  return page.evaluate(async (name) => {
    if (!document.querySelector('agent-console')) return [];
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return [];
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The archive cannot be read.', { cause: request.error }));
      });
    const opening = indexedDB.open(name);
    // One that was deleted just now is not made anew.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const base = await answered(opening).catch(() => undefined);
    if (!base) return [];
    try {
      return await answered<PackedCall[]>(base.transaction('calls').objectStore('calls').getAll());
    } finally {
      base.close();
    }
  }, storeOf(ARCHIVES['agent-archive'].name));
}
