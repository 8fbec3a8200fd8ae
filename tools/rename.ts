import { projectRoot } from '../src/content/index.ts';
import { languageOf } from '../src/build/words.ts';
import { runRename } from './rename/run.ts';

/** `npm run rename`: calls a step, an article or a symptom otherwise, wherever it is named, and keeps its old id. */
const { env } = process;
const outcome = runRename(process.argv.slice(2), projectRoot(), languageOf(undefined, env));
if ('done' in outcome) console.log(outcome.done.join('\n'));
else {
  console.error(outcome.refused);
  process.exitCode = 2;
}
