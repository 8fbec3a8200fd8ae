import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** When each file got what is in it, by path: a hash and a time. */
export type FileTimes = ReadonlyMap<string, { hash: string; time: Date }>;

/** Reads the times of a folder that may not be there. */
export function timesOf(folder: string): FileTimes {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(
    files.map((name) => {
      const file = join(folder, name);
      return [
        name,
        { hash: createHash('sha256').update(readFileSync(file)).digest('hex'), time: statSync(file).mtime },
      ];
    }),
  );
}

/**
 * Restores the times of unchanged files: servers make ETags from time and size, so readers download only changed files. A changed
 * file gets a time at least a second later, since ETags and `rsync` count in seconds.
 */
export function keepTimes(folder: string, before: FileTimes): void {
  for (const [name, { hash, time }] of timesOf(folder)) {
    const old = before.get(name);
    if (old === undefined) continue;
    const next = new Date(Math.max(time.getTime(), old.time.getTime() + 1000));
    const kept = old.hash === hash ? old.time : next;
    utimesSync(join(folder, name), kept, kept);
  }
}
