// @ts-check
/**
 * `npm test`: installs what is missing, builds the help center unless it is built, and
 * runs the tests.
 *
 *     node tools/test.mjs [quick|full] [-- Vitest's own arguments]
 *
 * `quick` runs the unit tests only, which need no build and no browser; `full` runs every
 * path through the walkthroughs in the browser, where the default runs a selection.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { ensureNginx } from './setup/nginx.mjs';
import { show } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';
import { closingLine, countTests, parseTestArgs, testEnv, verdict, vitestArgs } from './setup/test-run.mjs';

await runMain(async () => {
  const { mode, extra } = parseTestArgs(process.argv.slice(2));
  const context = await setUp();
  /** @type {string | undefined} */
  let browser;
  /** @type {string | undefined} */
  let nginx;
  if (mode !== 'quick') {
    browser = await ensureBrowser(context);
    nginx = await ensureNginx(context);
    await ensureBuilt(context);
  }
  const { root, node, env } = context;
  const reportFile = join(root, '.cache', 'test-results.json');
  mkdirSync(dirname(reportFile), { recursive: true });
  // The numbers of an earlier run must not be taken for this one's.
  rmSync(reportFile, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const vitestCode = await show(node, [vitest, ...vitestArgs(mode, extra, reportFile)], {
    env: { ...env, ...testEnv(mode, browser, nginx) },
    cwd: root,
  });
  const counts = countTests(readReport(reportFile, vitestCode));
  const { code, remark } = verdict(vitestCode, counts);
  if (remark) console.error(remark);
  say(closingLine(counts));
  return code;
});

/**
 * @param {string} file
 * @param {number} vitestCode
 * @returns {import('./setup/test-run.mjs').Report}
 */
function readReport(file, vitestCode) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new SetupFailure('Vitest ended without results: see above what it says.', {
      exitCode: vitestCode || 1,
    });
  }
}
