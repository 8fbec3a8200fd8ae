import { shelf, type Shelf } from '../storage/shelf.ts';

/** The reader's version of the app, if they have chosen one that still exists. */
export function appVersionOf(versions: readonly string[], store: Pick<Shelf, 'recall'> = shelf): string | undefined {
  if (versions.length === 0) return undefined;
  const said = store.recall('version');
  return versions.find((version) => version === said);
}

/** Stores the reader's version of the app. */
export function keepAppVersion(version: string, store: Pick<Shelf, 'remember'> = shelf): void {
  store.remember('version', version);
}
