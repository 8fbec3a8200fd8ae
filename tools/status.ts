import { projectRoot } from '../src/content/index.ts';
import { runStatus } from './status/run.ts';

/** `npm run status`: how each article and all other words stand in each language, and what writers record of it. */
const outcome = runStatus(process.argv.slice(2), projectRoot());
if ('done' in outcome) console.log(outcome.done.join('\n'));
else {
  console.error(outcome.refused);
  process.exitCode = 1;
}
