import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { studioServer, type DevServer } from './dev-server.ts';
import { freePort } from './free-port.ts';

/** What is tested in a studio that is open already; it takes the studio when its tests begin. */
export type StudioSuite = (getStudio: () => DevServer) => void;

/**
 * Opens one studio for several suites, since to open one takes as long as many of their tests. A suite’s changes are taken
 * back at its end.
 */
export function inOneStudio(write: (root: string) => void, suites: Readonly<Record<string, StudioSuite>>): void {
  let studio: DevServer;
  /** The content as the studio was opened with it. */
  let before: string;
  beforeAll(async () => {
    before = mkdtempSync(join(tmpdir(), 'shirube-'));
    studio = await studioServer(
      (root) => {
        write(root);
        cpSync(join(root, 'content'), join(before, 'content'), { recursive: true });
      },
      await freePort(),
    );
    return async () => {
      await studio.close();
      rmSync(before, { recursive: true, force: true });
    };
  }, 240_000);
  for (const [name, suite] of Object.entries(suites))
    describe(name, () => {
      afterAll(() => restoreContent(studio.root, before));
      suite(() => studio);
    });
}

/** Takes back what was written below `content/`. Only that is put back: without any content the server would begin anew. */
export function restoreContent(root: string, before: string): void {
  const filesOf = (folder: string): string[] => globSync('content/**/*.*', { cwd: folder });
  for (const file of filesOf(root)) if (!existsSync(join(before, file))) rmSync(join(root, file), { recursive: true });
  for (const file of filesOf(before)) {
    const [now, then] = [join(root, file), readFileSync(join(before, file))];
    if (existsSync(now) && readFileSync(now).equals(then)) continue;
    mkdirSync(dirname(now), { recursive: true });
    writeFileSync(now, then);
  }
}
