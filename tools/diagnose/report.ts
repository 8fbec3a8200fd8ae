import { solve, type Symptom } from '../../machines/diagnosis/index.ts';
import { assertDefined } from '../../machines/assert-defined.ts';
import { suggest } from '../../machines/problem.ts';
import { formatProblem, type Library } from '../../src/content/index.ts';
import { inColumns } from '../columns.ts';
import { intervalsOf, type Interval } from './intervals.ts';
import { nameOfNumber } from './numbers.ts';
import { percent, seconds, treeText } from './tree-text.ts';
import { symptomText, type SymptomText } from './words.ts';

/**
 * All that the engine believes about a symptom, for whoever writes it: causes, the best advice, and how far each number
 * can be wrong before the first step would be another. A message where there is no such
 * symptom or language, or the symptom's file has faults.
 */
export function diagnoseReport(
  library: Library,
  id: string,
  language: string = library.site.source,
  all = false,
): { report: string } | { message: string } {
  const { diagnosis, site, yaml } = library;
  const ids = [...diagnosis.symptoms.keys()];
  const found = diagnosis.symptoms.get(id);
  if (!found && yaml.has(`content/diagnosis/${id}.yaml`) && !Object.hasOwn(site.languages, id)) {
    const faults = library.problems.filter((problem) => problem.file === `content/diagnosis/${id}.yaml`);
    return { message: faults.map(formatProblem).join('\n') };
  }
  if (!found) {
    const what = id === '' ? 'Name a symptom.' : `There is no symptom \`${id}\`.`;
    return { message: `${what} There are: ${ids.map((each) => `\`${each}\``).join(', ')}.` };
  }
  if (!Object.hasOwn(site.languages, language)) {
    return {
      message: `\`${language}\` is no language of this site. ${suggest(language, Object.keys(site.languages))}`,
    };
  }
  const { symptom, file } = found;
  const text = symptomText(library, language, id);
  const { states, expectedCost, step } = solve(symptom.model);
  const lines = [
    `${text.title}  [${id}, number ${symptom.number}, version ${symptom.version}]`,
    '',
    ...causeLines(symptom, text),
    '',
    `What is asked (?) and advised (>), and how many readers in a hundred come to each answer.`,
    `${seconds(expectedCost)} of effort on average; the call alone takes ${seconds(symptom.model.callCost)}. Solved exactly: ${states} states.`,
    '',
    ...treeText(symptom, text, all),
    '',
    `How far each number can go while the first step stays \`${step}\`:`,
    '',
    ...intervalLines(intervalsOf(id, assertDefined(yaml.get(file), `What was read of ${file}`).data)),
  ];
  return { report: lines.join('\n') };
}

function causeLines({ model, causes }: Symptom, text: SymptomText): string[] {
  const total = model.causes.reduce((sum, { prior }) => sum + prior, 0);
  return [
    'Causes, the share of readers each is taken to have, and where that comes from:',
    '',
    ...model.causes.flatMap(({ id, prior }) => {
      const { source, note, faults } = assertDefined(causes[id], `The cause \`${id}\``);
      const rehearsed = faults.length > 0 ? `rehearsed as ${faults.join(', ')}` : 'not on the simulator';
      return [
        `  ${percent(prior / total).padStart(5)}  ${text.cause(id)}  [${id}, ${source}, ${rehearsed}]`,
        ...(note === undefined ? [] : [`         ${note}`]),
      ];
    }),
  ];
}

function intervalLines(intervals: readonly Interval[]): string[] {
  const rows = intervals.map(({ path, value, most, from, to, below, above }) => {
    const ends = [
      ...(below === undefined ? [] : [`below: ${below}`]),
      ...(above === undefined ? [] : [`above: ${above}`]),
    ];
    const upper = to === most && most > 1 ? 'any more' : brief(to);
    return [`  ${nameOfNumber(path)}`, brief(value), `${brief(from)} … ${upper}`, ends.join(', ')];
  });
  return inColumns(rows);
}

function brief(value: number): string {
  return String(Number(value.toPrecision(3)));
}
