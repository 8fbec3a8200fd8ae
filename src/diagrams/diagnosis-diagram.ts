import { known } from '../../machines/known.ts';
import { optimalTree, type PolicyTree } from '../../machines/diagnosis/index.ts';
import { symptomOf, type Library } from '../content/index.ts';
import type { Diagram, DiagramEdge, DiagramNode, NodeKind } from './diagram.types.ts';
import { speakersFor, wordings } from './speakers.ts';

/** Answers that fewer readers than this come to would make the tree unreadable; `npm run diagnose -- … --all` has them. */
const RARE = 0.01;

/** What the diagnosis of a symptom asks and advises, with its answers and how many readers come to each. */
export function diagnosisDiagram(library: Library, id: string, language: string): Diagram {
  const symptom = symptomOf(library, id);
  const speakers = speakersFor(library, language);
  const [own] = speakers;
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const add = (kind: NodeKind, text: string): string => {
    const node = { id: `node-${nodes.length + 1}`, kind, text };
    nodes.push(node);
    return node.id;
  };

  /** Adds a part of the tree and says which node it begins with. */
  function follow({ move, branches }: PolicyTree): string {
    if (move === 'call') return add('call', own.context.t('writers.call'));
    if (move === 'done') return add('end', own.context.t('writers.done'));
    const step = known(
      symptom.model.steps.find(({ id: each }) => each === move),
      `The step \`${move}\``,
    );
    const from = add(step.kind, own.move(id, move));
    const shown = branches.filter(({ tree }) => tree.probability >= RARE);
    for (const { outcome, tree } of shown) {
      const { opens } = symptom.steps[move]?.outcomes[outcome] ?? {};
      const to = opens === undefined ? follow(tree) : add('onward', own.symptom(opens));
      const answers = wordings(speakers, (speaker) => speaker.answer(id, move, outcome));
      edges.push({ from, to, answers, share: `${Math.round(tree.probability * 100)}%` });
    }
    const count = branches.length - shown.length;
    if (count > 0)
      edges.push({ from, to: add('rest', own.context.t('writers.rare', { count })), answers: [], aside: true });
    return from;
  }

  follow(optimalTree(symptom.model));
  return { id: `diagnosis-${id}`, language, title: own.symptom(id), direction: 'across', nodes, edges };
}
