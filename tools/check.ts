import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { formatProblem, projectRoot } from '../src/content/index.ts';
import { contentProblems, contentWarnings, reportOf } from './content/report.ts';

/** `npm run check`: content, types, lint and layout, all of them even where one fails. `npm run check content` is for writers. */
const root = projectRoot();
const binary = (name: string, ...path: string[]): string => join(root, 'node_modules', name, ...path);
const problems = contentProblems(root);
console.log(reportOf(problems));
const warnings = contentWarnings(root, new Date());
if (warnings.length > 0) console.log(['', 'To be looked after:', ...warnings.map(formatProblem)].join('\n'));
let failed = problems.length > 0;

const steps: [string, string[]][] = [
  ['Types', [binary('astro', 'bin', 'astro.mjs'), 'check', '--minimumFailingSeverity', 'hint']],
  ['Lint', [binary('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  ['Layout', [binary('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
];
if (process.argv[2] !== 'content') {
  for (const [name, args] of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    failed ||= status !== 0;
    console.log(
      status === 0
        ? `${name}: no faults.`
        : `${stdout}${stderr}\n${name}: faults. ${name === 'Layout' ? 'Run `npm run format`.' : ''}`,
    );
  }
}
if (failed) process.exitCode = 1;
