import { optimalTree, type Symptom, type PolicyTree } from '../../machines/diagnosis/index.ts';
import { assertDefined } from '../../machines/assert-defined.ts';
import type { SymptomText } from './words.ts';

/** Rarer branches are left out by default. */
const RARE = 0.01;

/** What is asked and advised, step by step, with how many readers in a hundred come there and what it still takes. */
export function treeText(symptom: Symptom, text: SymptomText, all = false): string[] {
  const { model, steps } = symptom;
  const lines: string[] = [];

  function show(tree: PolicyTree, indent: string): void {
    const { move, branches } = tree;
    if (move === 'call' || move === 'done') {
      lines.push(`${indent}${move === 'call' ? '= call support' : '= done'}`);
      return;
    }
    const { kind } = assertDefined(
      model.steps.find(({ id }) => id === move),
      `The step \`${move}\``,
    );
    lines.push(
      `${indent}${kind === 'ask' ? '?' : '>'} ${text.step(move)}  [${move}, ${seconds(tree.expectedCost)} left]`,
    );
    const shown = branches.filter(({ tree: then }) => all || then.probability >= RARE);
    for (const { outcome, tree: then } of shown) {
      const { opens } = assertDefined(steps[move]?.outcomes[outcome], `The outcome \`${outcome}\` of \`${move}\``);
      lines.push(`${indent}  - ${text.outcome(move, outcome)}  (${percent(then.probability)})`);
      if (opens === undefined) show(then, `${indent}      `);
      else lines.push(`${indent}      = on to ${opens}: ${text.symptom(opens)}`);
    }
    const hidden = branches.length - shown.length;
    if (hidden > 0) lines.push(`${indent}  … ${hidden} rare ${hidden === 1 ? 'answer' : 'answers'} (--all shows them)`);
  }

  show(optimalTree(model), '');
  return lines;
}

/** A probability as readers in a hundred. */
export function percent(probability: number): string {
  return probability >= 0.01 ? `${Math.round(probability * 100)} %` : `${Number((probability * 100).toPrecision(1))} %`;
}

export function seconds(cost: number): string {
  return `${Math.round(cost)} s`;
}
