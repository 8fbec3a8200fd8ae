import { assertDefined } from '../../machines/assert-defined.ts';
import { optimalTree, type PolicyTree } from '../../machines/diagnosis/index.ts';
import { symptomOf, type Library } from '../content/index.ts';
import type { Diagram, DiagramEdge, DiagramNode, NodeKind } from './diagram.types.ts';
import { textsIn, wordings } from './wording.ts';

/** Answers that a smaller share of readers reaches are left out; `npm run diagnose -- … --all` lists them. */
const RARE = 0.01;

/** What the diagnosis of a symptom asks and advises, with its answers and the share of readers who reach each. */
export function diagnosisDiagram(library: Library, id: string, language: string): Diagram {
  const { model, steps } = symptomOf(library, id);
  const { context, symptom, move: titleOf } = textsIn(library, language);
  const inLanguages = wordings(library, language);
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const add = (kind: NodeKind, text: string): string => {
    const node = { id: `node-${nodes.length + 1}`, kind, text };
    nodes.push(node);
    return node.id;
  };

  /** Adds a part of the tree and returns its first node. */
  function follow({ move, branches }: PolicyTree): string {
    if (move === 'call') return add('call', context.t('writers.call'));
    if (move === 'done') return add('end', context.t('writers.done'));
    const { kind } = assertDefined(
      model.steps.find((step) => step.id === move),
      `The step \`${move}\``,
    );
    const from = add(kind, titleOf(id, move));
    const shown = branches.filter(({ tree }) => tree.probability >= RARE);
    for (const { outcome, tree } of shown) {
      const { opens } = steps[move]?.outcomes[outcome] ?? {};
      const to = opens === undefined ? follow(tree) : add('onward', symptom(opens));
      const answers = inLanguages((texts) => texts.answer(id, move, outcome));
      edges.push({ from, to, answers, share: `${Math.round(tree.probability * 100)}%` });
    }
    const count = branches.length - shown.length;
    if (count > 0)
      edges.push({ from, to: add('rest', context.t('writers.rare', { count })), answers: [], aside: true });
    return from;
  }

  follow(optimalTree(model));
  return { id: `diagnosis-${id}`, language, title: symptom(id), direction: 'across', nodes, edges };
}
