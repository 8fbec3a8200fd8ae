import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Lies beside `content/` while somebody writes there: for some milliseconds. */
const NAME = '.shirube-writing';

/** Nobody writes for so long: whoever left it there is not coming back. */
const LONGEST_MS = 10_000;
const PAUSE_MS = 5;

/** In which folders this process writes just now: what it does within that is part of it. */
const held = new Set<string>();

/**
 * Does something while nobody else of this project writes in a help center's folder: two studios, or a studio and a command, take
 * turns. What other programs do is not held up.
 *
 * @throws where the folder may not be written to, or what `work` throws
 */
export function inTurn<T>(root: string, work: () => T): T {
  // A folder that is not there yet is nobody else's.
  if (held.has(root) || !existsSync(root)) return work();
  const sign = join(root, NAME);
  const own = `${sign}.${process.pid}.${randomUUID()}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
  try {
    while (!isTaken(own, sign)) waitFor(sign, own);
    held.add(root);
    try {
      return work();
    } finally {
      held.delete(root);
      rmSync(sign, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Puts our sign there, unless somebody else's is. Systems without links rename it, which is as good but for a moment. */
function isTaken(own: string, sign: string): boolean {
  try {
    linkSync(own, sign);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === undefined || !NO_LINKS.has(code)) throw error;
  }
  try {
    writeFileSync(sign, readFileSync(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What a system answers whose disk has no links. */
export const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EOPNOTSUPP']);

/** Waits a little; takes the sign away of who has ended without doing so. */
function waitFor(sign: string, own: string): void {
  const left = leftBehind(sign);
  if (left === undefined) return;
  if (!left) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return;
  }
  // One of those who wait moves it away; the others find it gone.
  const aside = `${own}.left`;
  try {
    renameSync(sign, aside);
    if (leftBehind(aside) === false) linkSync(aside, sign);
  } catch {
    // Somebody else was faster.
  }
  rmSync(aside, { force: true });
}

/** Whether a sign is of nobody any more; nothing where there is none. */
function leftBehind(sign: string): boolean | undefined {
  try {
    if (Date.now() - statSync(sign).mtimeMs > LONGEST_MS) return true;
    const { pid, host } = Object(JSON.parse(readFileSync(sign, 'utf8'))) as { pid?: unknown; host?: unknown };
    return host === hostname() && typeof pid === 'number' && !isAlive(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : false;
  }
}

/** Whether a process of this machine is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
