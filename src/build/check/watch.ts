import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../machines/problem.ts';
import { contentFolders } from '../../content/index.ts';
import { allProblems } from './report.ts';

/** Editors write several times: delay in ms after the last write. */
const DELAY_MS = 80;

/** Checks the content now and after each change, until `close` is called. */
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
    // Before reading, so that later changes are noticed.
    watchFolders();
    try {
      tell(await allProblems(root));
    } catch (error) {
      // A file was deleted while it was read: the deletion triggers another check.
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
    timer = setTimeout(() => void check(), DELAY_MS);
  };
  /** One watcher per folder: a recursive watcher of Node follows links, and fails in link cycles. */
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
        // Deleted or unreadable folders are reported by the check.
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
