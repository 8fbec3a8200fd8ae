import { parseArgs } from 'node:util';
import { libraryOf, projectRoot } from '../src/content/index.ts';
import { diagnoseReport } from './diagnose/report.ts';
import { runStatus } from './status/run.ts';

const USAGE = `npm run show -- status                         how each article and all other words stand in each language
npm run show -- status --help                  how to record translations
npm run show -- diagnose <symptom> [language]  what the diagnosis asks and advises; --all: also rare answers`;

type Outcome = { done: string[] } | { refused: string };

function diagnose(args: string[]): Outcome {
  try {
    const { values, positionals } = parseArgs({ args, options: { all: { type: 'boolean' } }, allowPositionals: true });
    const [symptom = '', language] = positionals;
    const result = diagnoseReport(libraryOf(projectRoot()), symptom, language, values.all);
    return 'report' in result ? { done: [result.report] } : { refused: result.message };
  } catch (error) {
    return { refused: `${(error as Error).message}\n\n${USAGE}` };
  }
}

/** `npm run show -- status|diagnose`: what the content says, for writers. */
const [what, ...args] = process.argv.slice(2);
const shown: Readonly<Record<string, () => Outcome>> = {
  status: () => runStatus(args, projectRoot()),
  diagnose: () => diagnose(args),
  '--help': () => ({ done: [USAGE] }),
};
const outcome = Object.hasOwn(shown, what ?? '') ? shown[what ?? '']?.() : undefined;
if (outcome && 'done' in outcome) console.log(outcome.done.join('\n'));
else {
  console.error(outcome?.refused ?? USAGE);
  process.exitCode = 1;
}
