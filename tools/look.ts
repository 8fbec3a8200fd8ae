import { execFileSync } from 'node:child_process';
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

const KEPT = join(ROOT, '.cache', 'look');

/**
 * `npm run look`: pictures of every state of every page, in both languages, at three widths, light and dark, on one page in
 * `.cache/look/now/`.
 *
 *     tools/look.ts [--only <words in a room's name>] [--against <a folder of earlier pictures, or a commit>]
 *
 * With `--against` the page shows only what differs, before and now side by side. A commit is built in `.cache/look/`, with the
 * packages that it names itself, and come to by the states of today.
 */
await runMain(async () => {
  const { only = '', against } = options();
  await ensureBuilt({ root: ROOT, env: process.env });
  const now = join(KEPT, 'now');
  const before = against === undefined ? undefined : await earlier(against, only);
  await take(now, join(ROOT, 'dist'), only);
  const changes = await writeGallery({ folder: now, ...(before === undefined ? {} : { against: before, only }) });
  if (before !== undefined) {
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
    throw new SetupFailure(
      `${(error as Error).message}\nUse: npm run look -- [--only <words>] [--against <folder or commit>]`,
    );
  }
}

/** Takes the pictures of a built site into a folder. Where only some rooms are asked for, those of the others stay. */
async function take(folder: string, dist: string, only: string): Promise<void> {
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
        SHIRUBE_DIST: dist,
        SHIRUBE_LOOK: folder,
        SHIRUBE_LOOK_ONLY: only,
      },
    },
  );
  if (code !== 0) throw new SetupFailure('Some pictures could not be taken: see above.', { exitCode: code });
}

/** The folder with the pictures of another day: as it is named, or taken of a commit. */
async function earlier(against: string, only: string): Promise<string> {
  if (existsSync(against)) return resolve(against);
  const commit = commitOf(against);
  const tree = join(KEPT, `tree-${commit.slice(0, 12)}`);
  if (!existsSync(tree)) {
    execFileSync('git', ['clone', '--quiet', '--no-checkout', ROOT, tree], { stdio: 'inherit' });
    execFileSync('git', ['checkout', '--quiet', commit], { cwd: tree, stdio: 'inherit' });
  }
  if (!existsSync(join(tree, 'dist', '404.html'))) {
    say(`Building ${against} ...`);
    for (const args of [['ci'], ['run', 'build']]) {
      const code = await show('npm', args, { cwd: tree, quiet: true });
      if (code !== 0)
        throw new SetupFailure(`${against} could not be built: npm ${args.join(' ')} ended with ${code}.`);
    }
  }
  const folder = join(KEPT, commit.slice(0, 12));
  await take(folder, join(tree, 'dist'), only);
  return folder;
}

function commitOf(name: string): string {
  try {
    return execFileSync('git', ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], {
      cwd: ROOT,
      encoding: 'utf8',
    }).trim();
  } catch {
    throw new SetupFailure(`“${name}” is neither a folder nor a commit.`);
  }
}
