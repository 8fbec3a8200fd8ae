import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnv } from '../../tools/dev/plain-env.ts';
import { projectFolder, sourceFiles } from './sources.ts';

/** What a test reads, or runs, besides the content and the built site. */
const CODE = ['deploy', 'docs', 'machines', 'public', 'src', 'tests', 'tools'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts'];

/** How a test reaches the shipped content, or to the facts that it holds the built site against. */
const READS_WHAT_SHIPS =
  /libraryOf\(process\.cwd\(\)\)|readFiles\(process\.cwd\(\)\)|\b(?:shippedSymptoms|shippedGraphs?|shippedIds|shippedWorld|knownLibrary)\b|'\.\.\/facts\/index\.ts'/;

/** What does anything at random with a guide or a symptom counts none, and takes longer than all others. */
const AT_RANDOM = /hostile|mutations|random|interview-/;

/** The tests that read what ships: those of the code, and those of the built site. */
export function testsOfWhatShips(): string[] {
  return sourceFiles(['tests'], ['.test.ts'])
    .filter(
      ({ path, text }) =>
        !/^tests\/(?:browser|serving|setup)\//.test(path) && !AT_RANDOM.test(path) && READS_WHAT_SHIPS.test(text),
    )
    .map(({ path }) => path);
}

/**
 * Runs tests in a copy of the project that has other content.
 *
 * @param root where the content is, and the site that was built from it
 * @returns what failed, a line each; how many tests there were
 */
export async function runTestsOn(root: string, tests: readonly string[]): Promise<{ failed: string[]; count: number }> {
  const project = mkdtempSync(join(tmpdir(), 'shirube-grown-'));
  try {
    for (const each of [...CODE, ...FILES]) cpSync(join(projectFolder, each), join(project, each), { recursive: true });
    for (const each of ['content', 'dist']) cpSync(join(root, each), join(project, each), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules'), join(project, 'node_modules'));
    const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
    const report = join(project, 'report.json');
    const told = ['--reporter=json', `--outputFile=${report}`];
    const args = [vitest, 'run', '--project', 'unit', '--project', 'site', ...told, ...tests];
    const env = plainEnv({ SHIRUBE_DIST: join(project, 'dist') });
    const said = await new Promise<string>((resolve) => {
      // Failed tests are in the report.
      execFile(process.execPath, args, { cwd: project, env, maxBuffer: 2 ** 28 }, (_, stdout, stderr) => {
        resolve(stdout + stderr);
      });
    });
    if (!existsSync(report)) throw new Error(`The tests did not run.\n${said}`);
    const { numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
      const bad = assertionResults.filter((each) => each.status === 'failed');
      const lines = bad.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0] ?? ''}`);
      return status === 'failed' && lines.length === 0 ? [`${name}: ${message ?? ''}`] : lines;
    });
    return { failed, count: numTotalTests };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** What of Vitest's report is read. */
interface Report {
  numTotalTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}
