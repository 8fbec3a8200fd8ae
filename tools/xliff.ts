import { projectRoot } from '../src/content/index.ts';
import { runXliff } from './xliff/run.ts';

/** `npm run xliff`: texts for translators, and their translations back. */
const { lines, isRefused } = await runXliff(process.argv.slice(2), projectRoot());
if (isRefused) {
  console.error(lines.join('\n'));
  process.exitCode = 1;
} else console.log(lines.join('\n'));
