import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './turn.ts';

const BESIDE = /\.(?:mdx|yaml|json)\.(\d+)-[\da-f]{8}\.new$/;
const WAITING = /^\.shirube-writing\.(\d+)\.[\da-f-]{36}(?:\.left)?$/;

/**
 * Takes away what a process left that was ended while it wrote: texts beside their places, which nobody reads, and its sign.
 *
 * @returns how many there were
 */
export function clearLeftovers(root: string): number {
  const found = [...leftIn(root, WAITING, false), ...leftIn(join(root, 'content'), BESIDE, true)];
  for (const path of found) rmSync(path, { force: true });
  return found.length;
}

function leftIn(folder: string, names: RegExp, recursive: boolean): string[] {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true }).flatMap((entry) => {
      const pid = names.exec(entry.name)?.[1];
      return pid === undefined || !entry.isFile() || isAlive(Number(pid)) ? [] : [join(entry.parentPath, entry.name)];
    });
  } catch {
    // What may not be read is told by the check.
    return [];
  }
}
