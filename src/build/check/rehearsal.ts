import type { Product } from '../../../machines/simulator/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { guideIssues, remedyIssues, unknownFault } from '../../../machines/rehearsal/index.ts';
import { productOf, type Library } from '../../content/index.ts';
import { FORGETFUL, type Memory } from './memory.ts';

const REMEDIES = 'content/remedies.yaml';

/** Performs guides and remedies on the simulated portal and phone, and reports steps that do not work. */
export function checkRehearsal(library: Library, memory: Memory = FORGETFUL): Problem[] {
  const product = productOf(library);
  if (!product) return [];
  const ofGuides = [...library.guides.values()].flatMap(({ graph, file, lineOf }) =>
    memory
      .recall('guide', [product.definition, graph], () => guideIssues(product, graph))
      .map((problem) => ({ ...problem, file, line: lineOf(problem.path ?? []) })),
  );
  // Remedies can only be tested in working guides.
  return ofGuides.length > 0 ? ofGuides : checkRemedies(product, library, memory);
}

function checkRemedies(product: Product, { remedies, guides, articles, yaml }: Library, memory: Memory): Problem[] {
  const { faults } = product;
  const found = Object.entries(remedies).flatMap(([fault, remedy]): Problem[] => {
    if (!faults.includes(fault)) return [unknownFault(fault, faults)];
    const { problem } = remedy;
    if (problem !== undefined && !articles.some(({ id, matter }) => id === problem && matter?.kind === 'problem')) {
      return [noProblem(fault, problem)];
    }
    const wrong = remedy.also && product.actFault({ platform: '', method: '', task: '' }, remedy.also);
    if (wrong) return [{ ...wrong, path: [fault, 'also'] }];
    const [first] = [...guides.values()]
      .map(({ graph }) =>
        memory.recall('remedy', [product.definition, graph, fault, remedy], () =>
          remedyIssues(product, graph, fault, remedy),
        ),
      )
      .filter((problems) => problems.length > 0);
    return first ?? [];
  });
  const lineOf = yaml.get(REMEDIES)?.lineOf;
  return found.map((problem) => ({ ...problem, file: REMEDIES, line: lineOf?.(problem.path ?? []) }));
}

function noProblem(fault: string, problem: string): Problem {
  return {
    code: 'problem-unknown',
    message: `\`${problem}\`, the article about \`${fault}\`, is not a problem article.`,
    hint: 'Name an article with `kind: problem`, or remove `problem`.',
    path: [fault, 'problem'],
  };
}
