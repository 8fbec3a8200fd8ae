import { solve, type Symptom } from '../../machines/diagnosis/index.ts';
import { assertDefined } from '../../machines/assert-defined.ts';
import { suggest } from '../../machines/problem.ts';
import { formatProblem, type Library } from '../../src/content/index.ts';
import { percent, seconds, treeText } from './tree-text.ts';
import { symptomText, type SymptomText } from './words.ts';

/** A symptom's causes and the best advice; or a message if the symptom or language does not exist, or its file has faults. */
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
  const { symptom } = found;
  const text = symptomText(library, language, id);
  const { states, expectedCost } = solve(symptom.model);
  const lines = [
    `${text.title}  [${id}, number ${symptom.number}, version ${symptom.version}]`,
    '',
    ...causeLines(symptom, text),
    '',
    `What is asked (?) and advised (>), and how many readers in a hundred come to each answer.`,
    `${seconds(expectedCost)} of effort on average; the call alone takes ${seconds(symptom.model.callCost)}. Solved exactly: ${states} states.`,
    '',
    ...treeText(symptom, text, all),
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
