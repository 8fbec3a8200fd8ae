import { inOrder, writeCaseFiles, type Case } from '../../../machines/console/index.ts';
import type { ConsoleStore } from './console-store.ts';
import { download } from './download.ts';
import { allTickets } from './tickets.ts';

/** Every call, those of the archive too, as a file; as several where one would be larger than what is taken in. */
export async function exportCalls(store: ConsoleStore): Promise<void> {
  const { data, setup } = store;
  const files = writeCaseFiles(await everyCall(store), data.references, setup.agent || undefined);
  for (const [index, text] of files.entries())
    download(files.length === 1 ? 'shirube-cases.json' : `shirube-cases-${index + 1}.json`, text);
}

/** The tickets of every call, those of the archive too, as one file. */
export async function exportTickets(store: ConsoleStore): Promise<void> {
  download('shirube-tickets.json', allTickets(store, await everyCall(store)));
}

async function everyCall({ context, archive }: ConsoleStore): Promise<Case[]> {
  return inOrder([...context.cases, ...(await archive.all())]);
}
