import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { ConsoleStore } from '../../src/features/desk/console-store.ts';
import type { AgentData } from '../../src/features/desk/words.ts';
import { shelfIn } from '../../src/ui/storage/shelf.ts';
import { storageWith } from './bad-inputs/fake-storage.ts';
import { world } from './console-cases.ts';

/** A browser with an empty database. It has no channels and locks: a window is closed before the next one opens. */
export function emptyBrowser(): void {
  Object.assign(globalThis, {
    indexedDB: new IDBFactory(),
    BroadcastChannel: function BroadcastChannel() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
}

/** A console that has not read anything yet. */
export function newDesk(place: Storage = storageWith({})): ConsoleStore {
  const data = { ...world, references: [] } as unknown as AgentData;
  return new ConsoleStore(
    data,
    [],
    shelfIn(() => place),
  );
}

/** A console after loading the page. */
export async function openedDesk(place?: Storage): Promise<ConsoleStore> {
  const store = newDesk(place);
  await store.begin();
  await store.calls.flush();
  return store;
}
