import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../machines/problem.ts';
import { contentFolders } from '../../content/index.ts';
import { allProblems } from './report.ts';

/** An editor writes several files, or one in several goes: so long after the last of them the check begins. */
const QUIET = 80;

/**
 * Checks the content now and after each change of a file below `content/`, until the process ends or `close` is called.
 *
 * @param tell is given all that is wrong, after every check
 */
export function watchContent(root: string, tell: (problems: Problem[]) => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const check = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    // Before anything is read: what is saved from now on is told again.
    watchFolders();
    try {
      tell(await allProblems(root));
    } catch (error) {
      // A file that vanished while it was read: the change that took it away is told next.
      if (!isVanished(error)) throw error;
      again = true;
    } finally {
      running = false;
    }
    if (again) {
      again = false;
      begin();
    }
  };
  const begin = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), QUIET);
  };
  /** Each folder by itself: to watch all at once, Node follows links, and ends at one that leads to itself. */
  const watchFolders = (): void => {
    const folders = contentFolders(root);
    for (const [folder, watcher] of watchers) if (!folders.includes(folder)) end(folder, watcher);
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(join(root, folder), begin);
        watcher.on('error', () => end(folder, watcher));
        watchers.set(folder, watcher);
      } catch {
        // It was taken away at this moment, or may not be read: the check says so.
      }
    }
  };
  const watchers = new Map<string, FSWatcher>();
  const end = (folder: string, watcher: FSWatcher): void => {
    watcher.close();
    watchers.delete(folder);
  };
  void check();
  return {
    close() {
      clearTimeout(timer);
      for (const [folder, watcher] of watchers) end(folder, watcher);
    },
  };
}

function isVanished(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
