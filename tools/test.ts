import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureEngines } from './setup/engines.mjs';
import { ROOT } from './setup/environment.mjs';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { checkGit } from './setup/git.mjs';
import { ensureNginx } from './setup/nginx.mjs';
import { show } from './setup/run.mjs';
import {
  closingLine,
  countTests,
  engineLines,
  parseTestArgs,
  testEnv,
  testsOf,
  verdict,
  vitestArgs,
  wantsEngines,
  type Report,
} from './setup/test-run.mjs';

/**
 * `npm test`: finds or installs browsers and nginx, builds the help center unless it is built, and runs the tests.
 *
 *     tools/test.ts [quick|full] [-- Vitest's own arguments, or a part of the code whose tests are meant]
 *
 * `quick` runs the unit tests only, which need no build and no browser; `full` has every language,
 * window, theme and way, and the files `*.full.test.ts`, where the default has a selection.
 */
await runMain(async () => {
  const { mode, extra } = parseTestArgs(process.argv.slice(2));
  const context = { root: ROOT, node: process.execPath, env: process.env };
  let browser: string | undefined;
  let nginx: string | undefined;
  let engines: Awaited<ReturnType<typeof ensureEngines>> | undefined;
  checkGit(process.env);
  if (mode !== 'quick') {
    browser = await ensureBrowser(context);
    nginx = await ensureNginx(context);
    if (wantsEngines(mode, extra)) engines = await ensureEngines(context);
    await ensureBuilt(context);
  }
  const reportFile = join(ROOT, '.cache', 'test-results.json');
  mkdirSync(dirname(reportFile), { recursive: true });
  // The numbers of an earlier run must not be taken for this one's.
  rmSync(reportFile, { force: true });
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const tests = globSync('tests/**/*.test.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  const asked = extra.map((argument) => testsOf(argument, tests));
  const vitestCode = await show(process.execPath, [vitest, ...vitestArgs(mode, asked, reportFile)], {
    env: { ...process.env, ...testEnv(mode, browser, nginx, engines) },
    cwd: ROOT,
  });
  const report = readReport(reportFile, vitestCode);
  const counts = countTests(report);
  const { code, remark } = verdict(vitestCode, counts);
  if (remark) console.error(remark);
  for (const line of engineLines(report)) say(line);
  say(closingLine(counts));
  return code;
});

function readReport(file: string, vitestCode: number): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    throw new SetupFailure('Vitest ended without results: see above what it says.', { exitCode: vitestCode || 1 });
  }
}
