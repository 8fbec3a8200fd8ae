import type { KnownDisk } from '../../protocol/protocol.types.ts';
import { isContentPath } from '../files.ts';
import { ok, refuse, type Routes } from '../route.ts';

/** What others do on the disk while the studio is open. */
export const DISK_ROUTES: Routes = {
  'POST disk': async ({ disk, say }, { body }) => {
    const known = knownIn(body);
    return known ? ok(await disk.changed(known, 25_000)) : refuse(say('studio.notUnderstood'));
  },
};

function knownIn(body: unknown): KnownDisk | undefined {
  const { known, stamp } = Object(body) as Record<string, unknown>;
  if (typeof known !== 'object' || known === null || Array.isArray(known)) return undefined;
  const isRight = Object.entries(known).every(
    ([file, digest]) => isContentPath(file) && (digest === null || typeof digest === 'string'),
  );
  if (!isRight || (stamp !== undefined && typeof stamp !== 'string')) return undefined;
  return { known: known as KnownDisk['known'], stamp };
}
