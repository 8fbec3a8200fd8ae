import { isWhere, type FigureAct, type Product } from '../../../machines/simulator/index.ts';
import { idleQuestions, type Symptom } from '../../../machines/diagnosis/index.ts';
import { fault, suggest, type Path, type Problem } from '../../../machines/problem.ts';
import { memoizeByIdentity, productOf, type Library } from '../../content/index.ts';

// Unchanged models are not solved again.
const idleQuestionsOf = memoizeByIdentity(idleQuestions);

/** Symptoms that ask idle questions, or that name something the simulator lacks. */
export function checkDiagnosisModels(library: Library): Problem[] {
  const { diagnosis, site } = library;
  const product = productOf(library);
  return [...diagnosis.symptoms.values()].flatMap(({ symptom, file, lineOf }) => {
    const idle = idleQuestionsOf(symptom).map((step) => {
      const message = `Question \`${step}\` is asked where every answer leads to the same next step.`;
      const hint = 'Give it a cost, or answers that tell the causes apart.';
      return fault('question-idle', message, hint, { path: ['steps', step] });
    });
    const found = product ? [...idle, ...checkFaults(product, symptom), ...checkScreens(product, symptom, site)] : idle;
    return found.map(({ path = [], ...problem }) => ({ ...problem, file, line: lineOf(path) }));
  });
}

function checkFaults({ faults }: Product, { causes }: Symptom): Problem[] {
  return Object.entries(causes).flatMap(([cause, { faults: named }]) =>
    named.flatMap((name, index) => {
      const path = ['causes', cause, 'faults', index];
      if (faults.includes(name)) return [];
      return [fault('fault-unknown', `The simulator has no fault \`${name}\`.`, suggest(name, faults), { path })];
    }),
  );
}

function checkScreens(product: Product, { steps, practice = {} }: Symptom, site: Library['site']): Problem[] {
  const problems: Problem[] = [];
  const check = (act: FigureAct, path: Path, worlds = product.worlds) => {
    const [first, ...others] = worlds.map((world) => product.actFault(world, act));
    if (first && others.every((each) => each !== undefined)) problems.push({ ...first, path });
  };
  for (const [step, { figure }] of Object.entries(steps)) if (figure) check(figure, ['steps', step, 'figure']);
  for (const [step, { acts, in: where, when, resume, from = [] }] of Object.entries(practice)) {
    const worlds = product.worlds.filter((world) => isWhere(world, where));
    if (worlds.length === 0) {
      const hint = 'Correct it: content/simulator/product.yaml lists the practices.';
      problems.push(fault('where-unknown', 'No practice is like this.', hint, { path: ['steps', step, 'in'] }));
    }
    acts.forEach(({ screen, ...act }, index) => {
      if (screen !== undefined) check({ ...act, screen }, ['steps', step, 'acts', index], worlds);
    });
    from.forEach((screen, index) => check({ on: 'phone', screen }, ['steps', step, 'from', index]));
    for (const [outcome, sign] of Object.entries(when)) {
      if (sign === 'otherwise' || sign.on === undefined || sign.screen === undefined) continue;
      check({ on: sign.on, screen: sign.screen }, ['steps', step, 'outcomes', outcome, 'when']);
    }
    const methods = ['same', ...site.methods];
    if (resume === undefined || methods.includes(resume)) continue;
    const message = `\`resume: ${resume}\` is not a method of content/site.yaml.`;
    problems.push(fault('choice-unknown', message, suggest(resume, methods), { path: ['steps', step, 'resume'] }));
  }
  return problems;
}
