import { watch } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../machines/problem.ts';
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
  const watcher = watch(join(root, 'content'), { recursive: true }, begin);
  void check();
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}

function isVanished(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
