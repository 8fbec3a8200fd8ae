import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ROOT } from './setup/environment.mjs';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { findOrInstall, missingMessage, PROGRAMS, type ProgramName } from './setup/programs.ts';
import { show } from './setup/run.mjs';
import {
  closingLine,
  countTests,
  engineLines,
  leftOutLines,
  parseTestArgs,
  testEnv,
  testsOf,
  verdict,
  vitestArgs,
  wantsEngines,
  type Missing,
  type Mode,
  type Report,
} from './setup/test-run.mjs';

/**
 * `npm test`: finds or installs the programs that tests run, builds the help center unless it is built, and runs the tests.
 *
 *     tools/test.ts [quick|full] [-- Vitest's own arguments, or a part of the code whose tests are meant]
 *
 * `quick` runs the unit tests only, which need no build and no browser; `full` has every language,
 * window, theme and way, and the files `*.full.test.ts`, where the default has a selection.
 */
await runMain(async () => {
  const { mode, extra } = parseTestArgs(process.argv.slice(2));
  const { missing, paths } = await findPrograms(mode, extra);
  if (mode !== 'quick') await ensureBuilt({ root: ROOT, env: process.env });
  const reportFile = join(ROOT, '.cache', 'test-results.json');
  mkdirSync(dirname(reportFile), { recursive: true });
  // The numbers of an earlier run must not be taken for this one's.
  rmSync(reportFile, { force: true });
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const tests = globSync('tests/**/*.test.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  const asked = extra.map((argument) => testsOf(argument, tests));
  const vitestCode = await show(process.execPath, [vitest, ...vitestArgs(mode, asked, reportFile, missing)], {
    env: { ...process.env, ...testEnv(mode, missing), ...paths },
    cwd: ROOT,
  });
  const report = readReport(reportFile, vitestCode);
  const counts = countTests(report);
  const { code, remark } = verdict(vitestCode, counts);
  if (remark) console.error(remark);
  for (const line of [...engineLines(report), ...leftOutLines(report, missing)]) say(line);
  say(closingLine(counts));
  return code;
});

/** The programs that tests run: where they are, and what is left out without the others. */
async function findPrograms(
  mode: Mode,
  extra: string[],
): Promise<{ missing: Missing[]; paths: Record<string, string> }> {
  const names: ProgramName[] = ['git'];
  if (mode !== 'quick') names.push('rsync', 'font', 'chromium', 'nginx');
  if (wantsEngines(mode, extra)) names.push('firefox', 'webkit');
  const missing: Missing[] = [];
  const paths: Record<string, string> = {};
  for (const name of names) {
    const { variable, project, isOptional } = PROGRAMS[name];
    const path = await findOrInstall(name);
    if (path !== undefined) {
      if (variable !== undefined) paths[variable] = path;
      continue;
    }
    const message = missingMessage(name);
    // CI must not pass with fewer tests.
    if (process.env['CI'] === 'true' && !isOptional) throw new SetupFailure(message);
    say(message);
    missing.push({ name, message, project });
  }
  return { missing, paths };
}

function readReport(file: string, vitestCode: number): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    throw new SetupFailure('Vitest ended without results: see above what it says.', { exitCode: vitestCode || 1 });
  }
}
