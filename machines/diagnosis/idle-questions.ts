import type { StepId } from './diagnosis.types.ts';
import { optimalTree, type PolicyTree } from './policy.ts';
import type { Symptom } from './symptom.types.ts';

/**
 * Returns the questions that are asked although every answer leads to the same next step; users find them pointless.
 * Does not follow answers that open another symptom.
 */
export function idleQuestions(symptom: Symptom): StepId[] {
  const asks = new Set(symptom.model.steps.filter(({ kind }) => kind === 'ask').map(({ id }) => id));
  const idle = new Set<StepId>();
  const visit = (tree: PolicyTree): void => {
    const { move, branches } = tree;
    const after = branches.map(({ outcome, tree: then }) => openedBy(symptom, move, outcome) ?? then.move);
    if (asks.has(move) && new Set(after).size < 2) idle.add(move);
    for (const branch of branches) if (openedBy(symptom, move, branch.outcome) === undefined) visit(branch.tree);
  };
  visit(optimalTree(symptom.model));
  return [...idle];
}

/** The symptom that an outcome opens. */
function openedBy({ steps }: Symptom, step: StepId, outcome: string): string | undefined {
  return steps[step]?.outcomes[outcome]?.opens;
}
