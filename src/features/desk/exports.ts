import { writeCaseFiles } from '../../../machines/console/index.ts';
import type { ConsoleStore } from './console-store.ts';
import { download } from './download.ts';
import { allTickets } from './tickets.ts';

/** Downloads all calls as a file, or as several if one would be too large to import. */
export async function exportCalls(store: ConsoleStore): Promise<void> {
  const { data, setup } = store;
  const files = writeCaseFiles(await store.allCalls(), data.references, setup.agent || undefined);
  for (const [index, text] of files.entries())
    download(files.length === 1 ? 'shirube-cases.json' : `shirube-cases-${index + 1}.json`, text);
}

/** Downloads the tickets of all calls as one file. */
export async function exportTickets(store: ConsoleStore): Promise<void> {
  download('shirube-tickets.json', allTickets(store, await store.allCalls()));
}
