import { shelf, type Shelf } from '../storage/shelf.ts';

/** The version of the app that the reader has said to be theirs, as long as it is among those that there are. */
export function appVersionOf(versions: readonly string[], store: Pick<Shelf, 'recall'> = shelf): string | undefined {
  if (versions.length === 0) return undefined;
  const said = store.recall('version');
  return versions.find((version) => version === said);
}

/** The reader has said which version of the app is theirs. */
export function keepAppVersion(version: string, store: Pick<Shelf, 'remember'> = shelf): void {
  store.remember('version', version);
}
