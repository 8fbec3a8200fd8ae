import { languageOf } from '../src/build/words.ts';
import { projectRoot } from '../src/content/index.ts';
import { runFlows } from './flows/run.ts';

/** `npm run flows`: every way of every guide as a Maestro flow for the real app, and its report read back into the content. */
const { argv, env } = process;
const outcome = runFlows(argv.slice(2), {
  root: projectRoot(),
  today: new Date(),
  language: languageOf(undefined, env),
});
if ('done' in outcome) console.log(outcome.done.join('\n'));
else {
  console.error(outcome.refused);
  process.exitCode = 2;
}
