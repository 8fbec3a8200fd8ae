import { assertDefined } from '../../../machines/assert-defined.ts';
import type { Graph } from '../../../machines/walkthrough/index.ts';
import type { Product } from '../../../machines/simulator/index.ts';
import { fault, type Problem } from '../../../machines/problem.ts';
import {
  diagnosisIssues,
  guideIssues,
  remedyIssues,
  unknownFault,
  type DiagnosisWorld,
} from '../../../machines/rehearsal/index.ts';
import { memoizeByIdentity, placesIn, productOf, symptomFileOf, type Library } from '../../content/index.ts';
import { memoized } from '../../i18n/index.ts';

const REMEDIES = 'content/remedies.yaml';

export function checkRehearsal(library: Library): Problem[] {
  const product = productOf(library);
  if (!product) return [];
  const ofGuides = [...library.guides.values()].flatMap(({ graph, file, lineOf }) =>
    issuesOfGuide(graph, product).map((problem) => ({ ...problem, file, line: lineOf(problem.path ?? []) })),
  );
  // Remedies can only be tested in working guides.
  return ofGuides.length > 0 ? ofGuides : checkRemedies(product, library);
}

const issuesOfGuide = memoizeByIdentity((graph: Graph, product: Product) => guideIssues(product, graph));
const issuesOfRemedies = memoizeByIdentity((graph: Graph, product: Product, remedies: Library['remedies']) =>
  memoized((name) => remedyIssues(product, graph, name, assertDefined(remedies[name], name))),
);

function checkRemedies(product: Product, library: Library): Problem[] {
  const { remedies, guides, articles } = library;
  const { faults } = product;
  const found = Object.entries(remedies).flatMap(([name, { problem, also }]): readonly Problem[] => {
    if (!faults.includes(name)) return [unknownFault(name, faults)];
    if (problem !== undefined && !articles.some(({ id, matter }) => id === problem && matter?.kind === 'problem')) {
      const message = `\`${problem}\`, the article about \`${name}\`, is not a problem article.`;
      const hint = 'Name an article with `kind: problem`, or remove `problem`.';
      return [fault('problem-unknown', message, hint, { path: [name, 'problem'] })];
    }
    const wrong = also && product.actFault({ platform: '', method: '', task: '' }, also);
    if (wrong) return [{ ...wrong, path: [name, 'also'] }];
    const ofGuides = [...guides.values()].map(({ graph }) => issuesOfRemedies(graph, product, remedies)(name));
    return ofGuides.find((problems) => problems.length > 0) ?? [];
  });
  const at = placesIn(library, REMEDIES);
  return found.map((problem) => ({ ...problem, ...at(...(problem.path ?? [])) }));
}

/** Diagnoses every symptom on the simulator, for every fault in every guide, and reports advice that does not help. */
export function checkDiagnosisRehearsal(library: Library): Problem[] {
  const product = productOf(library);
  if (!product) return [];
  const world = diagnosisWorldOf(product, library);
  const parts = [product, ...world.symptoms.values(), ...world.guides.values(), world.remedies];
  if (parts.length !== last.parts.length || parts.some((part, index) => part !== last.parts[index]))
    last = { parts, issues: diagnosisIssues(world) };
  return last.issues.map(({ symptom, problem }) => {
    const { file, lineOf } = symptomFileOf(library, symptom);
    return { ...problem, file, line: lineOf(problem.path ?? []) };
  });
}

/** Cached, since most changes of content do not affect it. */
let last: { parts: readonly unknown[]; issues: ReturnType<typeof diagnosisIssues> } = { parts: [], issues: [] };

export function diagnosisWorldOf(product: Product, { diagnosis, guides, remedies }: Library): DiagnosisWorld {
  return {
    product,
    symptoms: new Map([...diagnosis.symptoms].map(([id, { symptom }]) => [id, symptom])),
    guides: new Map([...guides].map(([id, { graph }]) => [id, graph])),
    remedies,
  };
}
