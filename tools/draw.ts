import { projectRoot } from '../src/content/index.ts';
import { runDraw } from './draw/run.ts';

/** `npm run draw`: guides and diagnoses as diagrams, and what a change to something shared affects. */
const outcome = runDraw(process.argv.slice(2), projectRoot());
if ('text' in outcome) console.log(outcome.text);
else {
  console.error(outcome.refused);
  process.exitCode = 1;
}
