import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ROOT } from './setup/environment.mjs';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { findOrInstall, missingMessage, PROGRAMS, type ProgramName } from './setup/programs.ts';
import { show } from './setup/run.mjs';
import {
  closingLine,
  leftOutLines,
  parseTestArgs,
  testEnv,
  testsOf,
  vitestArgs,
  wantsEngines,
  type Missing,
  type Mode,
  type Report,
} from './setup/test-run.ts';

/** Test runs that don't use the project's own Vitest configuration. */
const OTHERS: Readonly<Record<string, string>> = {
  setup: 'tests/setup/matrix/run.ts',
  mutation: 'tools/mutation.ts',
};

/**
 * `npm test`: finds or installs the programs that tests run, builds the site unless it is built, and runs the tests.
 *
 *     npm test -- [quick|full] [Vitest's arguments, or a path of the code to test]
 *     npm test -- setup|mutation [arguments]
 *
 * `quick` runs the unit tests only, which need no build and no browser; `full` runs every language, window, theme and way, and
 * the files `*.full.test.ts`, where the default runs a selection; `setup` runs `npm start` and `npm test` on clean clones with
 * several versions of Node; `mutation` runs Stryker.
 */
await runMain(async () => {
  const [first = '', ...rest] = process.argv.slice(2);
  const other = Object.hasOwn(OTHERS, first) ? OTHERS[first] : undefined;
  return other === undefined ? runTests() : await show(process.execPath, [join(ROOT, other), ...rest], { cwd: ROOT });
});

async function runTests(): Promise<number> {
  const { mode, extra } = parseTestArgs(process.argv.slice(2));
  const { missing, paths } = await findPrograms(mode, extra);
  if (mode !== 'quick') await ensureBuilt({ root: ROOT, env: process.env });
  const reportFile = join(ROOT, '.cache', 'test-results.json');
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const tests = globSync('tests/**/*.test.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  const asked = extra.map((argument) => testsOf(argument, tests));
  const code = await show(process.execPath, [vitest, ...vitestArgs(mode, asked, reportFile, missing)], {
    env: { ...process.env, ...testEnv(mode, missing), ...paths },
    cwd: ROOT,
  });
  const report = readReport(reportFile, code);
  for (const line of leftOutLines(report, missing)) say(line);
  const line = closingLine(report);
  say(line);
  if (line.startsWith('0 passed, 0 failed')) {
    console.error('No test was run: check that the arguments name existing tests.');
    return code || 1;
  }
  return code;
}

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
