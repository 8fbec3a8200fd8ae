import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Heartbeat interval in milliseconds. */
const HEARTBEAT_MS = 2_000;
/** A build without a heartbeat for this long was killed. */
const STALE_AFTER_MS = 60_000;

/**
 * Waits until no other build writes to the same folder. Returns a function that ends the turn, which also ends with the
 * process.
 */
export async function acquireBuildLock(mark: string, tell: () => void): Promise<() => void> {
  mkdirSync(dirname(mark), { recursive: true });
  for (let reported = false; !claimed(mark); reported = true) {
    if (!reported) tell();
    await wait(HEARTBEAT_MS / 10);
    if (isAbandoned(mark)) rmSync(mark, { force: true });
  }
  const beat = setInterval(() => {
    try {
      utimesSync(mark, new Date(), new Date());
    } catch {
      // The folder was removed, which does not affect the build.
    }
  }, HEARTBEAT_MS).unref();
  const end = (): void => {
    clearInterval(beat);
    if (ownerOf(mark) === process.pid) rmSync(mark, { force: true });
  };
  process.once('exit', end);
  return () => {
    process.off('exit', end);
    end();
  };
}

/** Creates the lock file. Only one process succeeds. */
function claimed(mark: string): boolean {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the build that created a lock file has ended. */
function isAbandoned(mark: string): boolean {
  try {
    if (Date.now() - statSync(mark).mtimeMs > STALE_AFTER_MS) return true;
    const owner = ownerOf(mark);
    // Signal 0 only checks that the process exists.
    return owner !== undefined && !process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function ownerOf(mark: string): number | undefined {
  try {
    // A new file is still empty.
    return Number(readFileSync(mark, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
