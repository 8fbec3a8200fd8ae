// @ts-check
import { ensureBuilt } from './build.mjs';
import { ROOT } from './environment.mjs';
import { runMain } from './failure.mjs';
import { requireProgram } from './programs.ts';

/**
 * Makes sure that there is what a measurement looks at: the built site, unless SHIRUBE_ROOT or SHIRUBE_DIST names
 * another one, and where it is wanted a browser, whose path is then in SHIRUBE_CHROMIUM. Ends this process with a sentence
 * where one of them cannot be had.
 *
 * @param {{ browser?: boolean }} [needs]
 * @returns {Promise<void>}
 */
export async function prepareMeasuring({ browser = false } = {}) {
  const { env } = process;
  await runMain(async () => {
    if (env['SHIRUBE_ROOT'] === undefined && env['SHIRUBE_DIST'] === undefined) await ensureBuilt({ root: ROOT, env });
    if (browser) env['SHIRUBE_CHROMIUM'] = await requireProgram('chromium');
    return 0;
  });
  if (process.exitCode) process.exit();
}
