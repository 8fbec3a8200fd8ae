import type { FigureAct, Product } from '../../../machines/simulator/index.ts';
import { idleQuestions, type Symptom } from '../../../machines/diagnosis/index.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import { memoizeByIdentity, productOf, type Library } from '../../content/index.ts';

type Path = readonly (string | number)[];
type Fault = (path: Path, problem: Omit<Problem, 'path' | 'file' | 'line'>) => void;

// Unchanged models are not solved again.
const idleQuestionsOf = memoizeByIdentity(idleQuestions);

/** Symptoms that ask idle questions, or that name something the simulator lacks. */
export function checkDiagnosisModels(library: Library): Problem[] {
  const { diagnosis, site } = library;
  const product = productOf(library);
  return [...diagnosis.symptoms.values()].flatMap(({ symptom, file, lineOf }) => {
    const problems: Problem[] = [];
    const fault: Fault = (path, problem) => problems.push({ ...problem, file, line: lineOf(path) });
    for (const step of idleQuestionsOf(symptom)) {
      fault(['steps', step], {
        code: 'question-idle',
        message: `Question \`${step}\` is asked where every answer leads to the same next step.`,
        hint: 'Give it a cost, or answers that tell the causes apart.',
      });
    }
    if (product) {
      checkFaults(product, symptom, fault);
      checkScreens(product, symptom, site, fault);
    }
    return problems;
  });
}

function checkFaults({ faults }: Product, { causes }: Symptom, fault: Fault): void {
  for (const [cause, { faults: named }] of Object.entries(causes)) {
    named.forEach((name, index) => {
      if (faults.includes(name)) return;
      fault(['causes', cause, 'faults', index], {
        code: 'fault-unknown',
        message: `The simulator has no fault \`${name}\`.`,
        hint: suggest(name, faults),
      });
    });
  }
}

/** Figures and acts on screens or controls that no platform has, and unknown methods in `resume`. */
function checkScreens(product: Product, { steps, practice = {} }: Symptom, site: Library['site'], fault: Fault): void {
  const check = (act: FigureAct, path: Path) => {
    const [first, ...others] = site.platforms.map((platform) =>
      product.actFault({ platform, method: '', task: '' }, act),
    );
    if (first && others.every((each) => each !== undefined)) fault(path, first);
  };
  for (const [step, { figure }] of Object.entries(steps)) if (figure) check(figure, ['steps', step, 'figure']);
  for (const [step, { acts, when, resume, from = [] }] of Object.entries(practice)) {
    acts.forEach(({ screen, ...act }, index) => {
      if (screen !== undefined) check({ ...act, screen }, ['steps', step, 'acts', index]);
    });
    from.forEach((screen, index) => check({ on: 'phone', screen }, ['steps', step, 'from', index]));
    for (const [outcome, sign] of Object.entries(when)) {
      if (sign === 'otherwise' || sign.on === undefined || sign.screen === undefined) continue;
      check({ on: sign.on, screen: sign.screen }, ['steps', step, 'outcomes', outcome, 'when']);
    }
    const methods = ['same', ...site.methods];
    if (resume === undefined || methods.includes(resume)) continue;
    fault(['steps', step, 'resume'], {
      code: 'choice-unknown',
      message: `\`resume: ${resume}\` is not a method of content/site.yaml.`,
      hint: suggest(resume, methods),
    });
  }
}
