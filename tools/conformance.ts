import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CRITERIA, testsOf } from '../src/conformance/criteria.ts';
import { projectRoot } from '../src/content/index.ts';
import { resultsOf, type Report } from './conformance/results.ts';
import { ROOT } from './setup/environment.mjs';
import { requireSite } from './setup/build.mjs';
import { requireProgram } from './setup/programs.ts';
import { show } from './setup/run.mjs';

/**
 * `npm run conformance`: asks the states of pages by what can be asked of them, runs the tests that other criteria rest on, and
 * writes what came of it for the page about accessibility. `-- full` asks all states in every view, and takes an hour.
 */
const isWhole = process.argv.includes('full');
await requireSite();
process.env['SHIRUBE_CHROMIUM'] = await requireProgram('chromium');
const folder = mkdtempSync(join(tmpdir(), 'shirube-conformance-'));
const reportFile = join(folder, 'report.json');
/** Faults that are planted there are not the site's. */
const PLANTED = 'planted.test.ts';
const states = globSync('tests/browser/states/*.test.ts', { cwd: ROOT }).filter((file) => !file.endsWith(PLANTED));
const files = [...new Set([...states, ...CRITERIA.flatMap(testsOf)])];
await show(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=browser',
    '--project=site',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...files,
  ],
  {
    env: { ...process.env, SHIRUBE_COVERAGE: isWhole ? 'all' : 'pairwise', SHIRUBE_CONFORMANCE: folder },
    cwd: ROOT,
  },
);
const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : undefined;
// A run that was stopped on its way leaves a report, too, with nothing in it.
if (!report?.testResults.some(({ assertionResults }) => assertionResults.length > 0)) {
  console.error('The tests did not run: nothing is written. See above what is missing.');
  process.exitCode = 1;
} else {
  const executablePath = process.env['SHIRUBE_CHROMIUM'];
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const [version = ''] = browser.version().split('.');
  await browser.close();
  const lines = globSync('*.jsonl', { cwd: folder }).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8').trim().split('\n'),
  );
  const found = resultsOf(lines, report, {
    root: ROOT,
    browser: `Chromium ${version}`,
    whole: isWhole,
    now: new Date(),
  });
  writeFileSync(join(projectRoot(), 'src/conformance/results.json'), `${JSON.stringify(found, null, 2)}\n`);
  const faulty = Object.entries(found.states).filter(([, { faulty }]) => faulty > 0);
  for (const [number, { asked, faulty: some }] of faulty)
    console.log(`${number}: something is wrong in ${some} of ${asked} states.`);
  console.log('src/conformance/results.json is written; the page /…/accessibility/ says so after the next build.');
}
rmSync(folder, { recursive: true, force: true });
