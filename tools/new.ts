import { createInterface } from 'node:readline/promises';
import { projectRoot } from '../src/content/index.ts';
import { runNew } from './new/run.ts';
import { languageOf, sayIn } from '../src/build/words.ts';

/** `npm run new`: begins a guide, a problem, an article, a symptom or a language, with everything in its place. */
const { env, stdin: input, stdout: output } = process;
const terminal = input.isTTY && output.isTTY ? createInterface({ input, output }) : undefined;
let isDone = false;
// Who ends the conversation has written nothing.
terminal?.on('close', () => {
  if (isDone) return;
  console.error(`\n${sayIn(languageOf(undefined, env))('nothing')}`);
  process.exit(1);
});
const outcome = await runNew(process.argv.slice(2), {
  root: projectRoot(),
  today: new Date(),
  env,
  ask: terminal && ((question) => terminal.question(question)),
});
isDone = true;
terminal?.close();
if ('done' in outcome) console.log(outcome.done.join('\n'));
else {
  console.error(outcome.refused);
  process.exitCode = 2;
}
