import { projectRoot } from '../src/content/index.ts';
import { runNew } from './new/run.ts';

/** `npm run new`: begins a guide, a problem, an article, a symptom, a language or another help center. */
const { argv, env } = process;
const outcome = runNew(argv.slice(2), { root: projectRoot(), today: new Date(), env });
if ('done' in outcome) console.log(outcome.done.join('\n'));
else {
  console.error(outcome.refused);
  process.exitCode = 2;
}
