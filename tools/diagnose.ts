import { libraryOf, projectRoot } from '../src/content/index.ts';
import { argumentsOf } from './arguments.ts';
import { diagnoseReport } from './diagnose/report.ts';

/** `npm run diagnose -- <symptom> [language] [--all]`: what the diagnosis believes, asks and advises, for writers. */
const { values, positionals } = argumentsOf(
  { options: { all: { type: 'boolean' } }, allowPositionals: true },
  'npm run diagnose -- <symptom> [language] [--all]',
);
const [symptom = '', language] = positionals;
const result = diagnoseReport(libraryOf(projectRoot()), symptom, language, values.all);
if ('report' in result) console.log(result.report);
else {
  console.error(result.message);
  process.exitCode = 1;
}
