import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeGallery } from './look/gallery.ts';
import { ensureBuilt } from './setup/build.mjs';
import { ROOT } from './setup/environment.mjs';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { requireProgram } from './setup/programs.ts';
import { show } from './setup/run.mjs';

/**
 * `npm run look`: pictures of every state of every page, in both languages, at three widths, light and dark, on one page in
 * `.cache/look/now/`.
 *
 *     npm run look -- [--only <words in a page's name>] [--against <folder of earlier pictures>]
 *
 * With `--against` the page shows only the differences, before and now side by side.
 */
await runMain(async () => {
  const { only = '', against } = options();
  if (against !== undefined && !existsSync(against))
    throw new SetupFailure(
      `There is no folder ${against}: copy .cache/look/now before your change, and name the copy.`,
    );
  await ensureBuilt({ root: ROOT, env: process.env });
  const now = join(ROOT, '.cache', 'look', 'now');
  await take(now, only);
  const changes = await writeGallery({
    folder: now,
    ...(against === undefined ? {} : { against: resolve(against), only }),
  });
  if (against !== undefined) {
    say(
      `${changes.changed} pictures changed, ${changes.added} only now, ${changes.gone} only before, ${changes.same} the same.`,
    );
  }
  say(`See ${pathToFileURL(join(now, 'index.html')).href}`);
  return 0;
});

function options(): { only?: string; against?: string } {
  try {
    return parseArgs({ options: { only: { type: 'string' }, against: { type: 'string' } } }).values;
  } catch (error) {
    throw new SetupFailure(`${(error as Error).message}\nUse: npm run look -- [--only <words>] [--against <folder>]`);
  }
}

/** Takes the pictures of the built site. With `only`, those of other pages stay. */
async function take(folder: string, only: string): Promise<void> {
  if (only === '') rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await requireProgram('chromium');
  const code = await show(
    process.execPath,
    [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'tests/look/vitest.config.ts'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        SHIRUBE_CHROMIUM: browser,
        SHIRUBE_LOOK: folder,
        SHIRUBE_LOOK_ONLY: only,
      },
    },
  );
  if (code !== 0) throw new SetupFailure('Some pictures could not be taken: see above.', { exitCode: code });
}
